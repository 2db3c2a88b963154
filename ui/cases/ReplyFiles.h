// The files of a reply that is being written: name, size, what the portal would not take, and the way to remove each.
#pragma once

#include "support/drafts/Draft.h"

#include <QWidget>

class QBoxLayout;

namespace lotse::ui
{

class ReplyFiles final : public QWidget
{
    Q_OBJECT

public:
    explicit ReplyFiles(QWidget* parent = nullptr);

    // `limit`: bytes that the portal takes at most; 0: unknown. Without a file nothing is shown.
    void setFiles(const std::vector<drafts::DraftFile>& files, qint64 limit);

Q_SIGNALS:
    void removeWanted(const QString& id);

private:
    QWidget* makeLine(const drafts::DraftFile& file, qint64 limit);

    QBoxLayout* m_lines;
};

} // namespace lotse::ui
