// The interface's language while the program runs: our catalogues, Qt's own, and the default locale.
#pragma once

#include <QObject>
#include <QTranslator>

namespace lotse::ui
{

class Languages : public QObject
{
    Q_OBJECT

public:
    explicit Languages(QObject* parent = nullptr);
    ~Languages() override;

    // "de" or "en"; empty or unknown: the system's, where it is not German: English. Every window gets
    // QEvent::LanguageChange.
    void use(const QString& wanted);
    // "de" or "en".
    QString current() const { return m_current; }

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_current;
};

} // namespace lotse::ui
