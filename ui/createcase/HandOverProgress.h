// Which fields of a hand-over were carried over already, kept on the disk beside the drafts: the report itself is
// locked while the person files it.
#pragma once

#include "support/drafts/Autosave.h"
#include "support/drafts/DraftStore.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace lotse::ui
{

inline const QString handOverKind = QStringLiteral("hand-over");

class HandOverProgress : public QObject
{
    Q_OBJECT

public:
    HandOverProgress(drafts::DraftStore& store, QString itemId, QObject* parent = nullptr);

    bool isLoaded() const { return m_autosave != nullptr; }
    bool isDone(const QString& step) const { return m_done.contains(step); }
    void setDone(const QString& step, bool done);
    QString number() const { return m_number; }
    void setNumber(const QString& number);
    // The case has its number: nothing is left to remember.
    void forget();

Q_SIGNALS:
    void loaded();

private:
    void keep();

    drafts::DraftStore& m_store;
    QString m_itemId;
    std::unique_ptr<drafts::Autosave> m_autosave;
    QStringList m_done;
    QString m_number;
};

} // namespace lotse::ui
