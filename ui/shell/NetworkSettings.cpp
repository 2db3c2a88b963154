#include "ui/shell/NetworkSettings.h"

#include "foundation/Address.h"
#include "foundation/settings/Declared.h"
#include "ui/common/Banner.h"
#include "ui/common/Look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

using account::ConnectionReport;
using account::ConnectionStep;

const QString noProxy = QStringLiteral("none");
const QString systemProxy = QStringLiteral("system"); // an account's; for all of them it is no value
const QString thisProxy = QStringLiteral("this");

// "proxy.example:3128" or the whole address, as it is kept; empty when it cannot be understood.
QString proxyAddress(const QString& typed)
{
    const QString text = typed.trimmed();
    const QUrl address(text.contains(QLatin1String("://")) ? text : QStringLiteral("http://") + text, QUrl::StrictMode);
    return isProxyAddress(address) ? QStringLiteral("http://%1:%2").arg(address.host(), QString::number(address.port()))
                                   : QString();
}

QString goodText(const ConnectionReport& report, ConnectionStep step)
{
    const QString host = report.address.host();
    switch (step) {
    case ConnectionStep::ProxyName:
        return NetworkSettings::tr("The proxy's name is known.");
    case ConnectionStep::Proxy:
        return NetworkSettings::tr("The proxy %1 takes connections.").arg(report.proxy);
    case ConnectionStep::Name:
        return NetworkSettings::tr("The name %1 is known.").arg(host);
    case ConnectionStep::Tunnel:
        return NetworkSettings::tr("The proxy lets through to %1.").arg(host);
    case ConnectionStep::Connection:
        return NetworkSettings::tr("%1 takes connections.").arg(host);
    case ConnectionStep::Encryption:
        //: 1 is who issued a certificate
        return NetworkSettings::tr("Encrypted; the certificate was issued by %1.").arg(report.issuer);
    case ConnectionStep::Answer:
        return NetworkSettings::tr("It answers.");
    }
    return {};
}

QString failedText(const ConnectionReport& report)
{
    const QString host = report.address.host();
    if (report.proxyAsks) {
        return NetworkSettings::tr("The proxy %1 wants a name and a password, or others than these.").arg(report.proxy);
    }
    switch (*report.failed) {
    case ConnectionStep::ProxyName:
        return NetworkSettings::tr("The name of the proxy %1 is not known. Please check its address.")
            .arg(report.proxy);
    case ConnectionStep::Proxy:
        return NetworkSettings::tr("The proxy %1 takes no connection. Please check its address and port.")
            .arg(report.proxy);
    case ConnectionStep::Name:
        return NetworkSettings::tr("The name %1 is not known. Please check the network; a company network often needs "
                                   "a proxy.")
            .arg(host);
    case ConnectionStep::Tunnel:
        return NetworkSettings::tr("The proxy does not let through to %1. Please ask your IT to allow this address.")
            .arg(host);
    case ConnectionStep::Connection:
        return NetworkSettings::tr("%1 takes no connection. A firewall may be in the way, or a proxy may be needed.")
            .arg(host);
    case ConnectionStep::Encryption:
        return report.issuer.isEmpty()
                   ? NetworkSettings::tr("No encrypted connection to %1 can be made.").arg(host)
                   //: 1 is a host, 2 who issued its certificate
                   : NetworkSettings::tr("The certificate of %1 is not trusted; it was issued by %2. Where your "
                                         "company inspects connections, add its certificate authority here.")
                         .arg(host, report.issuer);
    case ConnectionStep::Answer:
        return NetworkSettings::tr("%1 does not answer.").arg(host);
    }
    return {};
}

QString details(const ConnectionReport& report)
{
    QStringList lines{report.address.host()};
    for (const ConnectionStep step : report.good) {
        lines << QStringLiteral("✓ ") + goodText(report, step);
    }
    if (report.failed) {
        lines << QStringLiteral("✗ ") + failedText(report);
        if (!report.error.isEmpty()) {
            lines << QStringLiteral("    ") + report.error;
        }
    }
    return lines.join(u'\n');
}

} // namespace

NetworkSettings::NetworkSettings(settings::Settings& settings, NetworkFacts facts, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_facts(std::move(facts)),
      m_section(new FormSection([] { return tr("Network"); }, this)),
      m_way(new QComboBox(this)),
      m_address(new QLineEdit(this)),
      m_user(new QLineEdit(this)),
      m_password(new QLineEdit(this)),
      m_authorities(new QLineEdit(this)),
      m_choose(new QPushButton(this)),
      m_forget(new QPushButton(this)),
      m_own(new QCheckBox(this)),
      m_test(new QPushButton(this)),
      m_result(new Banner(this))
{
    m_way->setObjectName(QStringLiteral("proxy"));
    m_address->setObjectName(QStringLiteral("proxyAddress"));
    m_user->setObjectName(QStringLiteral("proxyUser"));
    m_password->setObjectName(QStringLiteral("proxyPassword"));
    m_authorities->setObjectName(QStringLiteral("authorities"));
    m_choose->setObjectName(QStringLiteral("chooseAuthorities"));
    m_forget->setObjectName(QStringLiteral("forgetAuthorities"));
    m_own->setObjectName(QStringLiteral("ownWay"));
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_result->setObjectName(QStringLiteral("connectionResult"));
    m_password->setEchoMode(QLineEdit::Password);
    m_authorities->setReadOnly(true);
    m_own->setVisible(!m_facts.accountName.isEmpty());
    m_own->setChecked(!m_facts.accountProxy.isEmpty());

    m_section->add(m_way, [] { return tr("Proxy"); });
    m_addressField = m_section->add(m_address, [] { return tr("Address of the proxy"); });
    m_section->add(
        m_user, [] { return tr("Name at the proxy"); }, [] { return tr("Only where it asks for one."); });
    m_section->add(
        m_password, [] { return tr("Password at the proxy"); },
        [] { return tr("Kept where the tokens are kept, never in a file."); });
    m_section->addWide(
        m_authorities, [] { return tr("More certificate authorities"); },
        [] { return tr("A PEM file of your company, trusted beside what this computer trusts."); });
    auto* file = new QHBoxLayout;
    file->setSpacing(Space::small);
    file->addWidget(m_choose);
    file->addWidget(m_forget);
    file->addStretch(1);
    file->addWidget(m_test);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::small);
    column->addWidget(m_section);
    column->addLayout(file);
    column->addWidget(m_own);
    column->addWidget(m_result);

    connect(m_way, &QComboBox::activated, this, [this] {
        keepWay();
        allow();
        if (m_way->currentData() == thisProxy && m_address->text().isEmpty()) {
            m_address->setFocus();
        }
    });
    connect(m_address, &QLineEdit::editingFinished, this, &NetworkSettings::keepWay);
    connect(m_user, &QLineEdit::editingFinished, this, &NetworkSettings::keepWay);
    connect(m_password, &QLineEdit::editingFinished, this, [this] {
        if (m_password->isModified()) {
            m_password->setModified(false);
            m_passwordUnkept = false;
            Q_EMIT passwordTyped(m_password->text());
        }
    });
    connect(m_own, &QCheckBox::toggled, this, [this](bool own) {
        if (!own) {
            m_facts.accountProxy.clear();
            m_facts.accountUser.clear();
            Q_EMIT accountWayChosen({}, {});
            showWay();
        } else {
            keepWay();
        }
    });
    connect(m_choose, &QPushButton::clicked, this, &NetworkSettings::authoritiesWanted);
    connect(m_forget, &QPushButton::clicked, this, [this] { m_settings.set(settings::networkAuthorities, QString()); });
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_testing = true;
        showResult();
        Q_EMIT testWanted();
    });
    connect(&m_settings, &settings::Settings::changed, this, [this](const QString& key) {
        if (key == QLatin1String(settings::networkAuthorities.key)) {
            allow();
        }
    });
    retranslate();
    showWay();
}

bool NetworkSettings::isOwn() const
{
    return m_own->isChecked();
}

void NetworkSettings::showReports(const std::vector<ConnectionReport>& reports)
{
    m_testing = false;
    m_reports = reports;
    showResult();
    Q_EMIT resultShown(m_result);
}

void NetworkSettings::showPasswordUnkept()
{
    m_passwordUnkept = true;
    showResult();
}

void NetworkSettings::fillWays()
{
    const QVariant chosen = m_way->currentData();
    m_way->clear();
    m_way->addItem(tr("as the system", "proxy"), QString());
    //: no proxy
    m_way->addItem(tr("none", "proxy"), noProxy);
    m_way->addItem(tr("this one", "proxy"), thisProxy);
    m_way->setCurrentIndex(qMax(0, m_way->findData(chosen)));
}

// The way that holds.
void NetworkSettings::showWay()
{
    const QString kept = isOwn() ? m_facts.accountProxy : m_settings.get(settings::networkProxy);
    const bool isAddress = !kept.isEmpty() && kept != noProxy && kept != systemProxy;
    m_way->setCurrentIndex(m_way->findData(isAddress ? thisProxy : kept == noProxy ? noProxy : QString()));
    m_address->setText(isAddress ? kept : QString());
    m_addressField->setProblem({});
    m_user->setText(isOwn() ? m_facts.accountUser : m_settings.get(settings::networkUser));
    allow();
}

void NetworkSettings::allow()
{
    m_authorities->setText(QDir::toNativeSeparators(m_settings.get(settings::networkAuthorities)));
    const bool wayFixed = m_settings.isFixed(settings::networkProxy);
    m_way->setDisabled(wayFixed);
    m_own->setDisabled(wayFixed);
    m_address->setEnabled(!wayFixed && m_way->currentData() == thisProxy);
    m_user->setEnabled(m_way->currentData() != noProxy && (isOwn() || !m_settings.isFixed(settings::networkUser)));
    m_password->setEnabled(m_way->currentData() != noProxy);
    const bool fileFixed = m_settings.isFixed(settings::networkAuthorities);
    m_choose->setDisabled(fileFixed);
    m_forget->setDisabled(fileFixed || m_authorities->text().isEmpty());
}

void NetworkSettings::keepWay()
{
    QString proxy = m_way->currentData().toString();
    if (proxy == thisProxy) {
        proxy = proxyAddress(m_address->text());
        const bool isTyped = !m_address->text().trimmed().isEmpty();
        m_addressField->setProblem(proxy.isEmpty() && isTyped ? tr("Please write it as proxy.example.com:3128.")
                                                              : QString());
        if (proxy.isEmpty()) {
            return; // what held before holds until this can be understood
        }
    } else {
        m_addressField->setProblem({});
    }
    if (isOwn()) {
        m_facts.accountProxy = proxy.isEmpty() ? systemProxy : proxy;
        m_facts.accountUser = m_user->text().trimmed();
        Q_EMIT accountWayChosen(m_facts.accountProxy, m_facts.accountUser);
    } else {
        m_settings.set(settings::networkProxy, proxy);
        m_settings.set(settings::networkUser, m_user->text().trimmed());
    }
}

void NetworkSettings::showResult()
{
    m_test->setDisabled(m_testing);
    if (m_testing) {
        m_result->show(Tone::Info, tr("Testing the connection …"));
        return;
    }
    if (m_passwordUnkept) {
        m_result->show(Tone::Warning, tr("The password could not be kept."),
                       tr("It is used until you quit. Please check the keychain of this computer."));
        return;
    }
    const auto failed = std::find_if(m_reports.begin(), m_reports.end(),
                                     [](const ConnectionReport& report) { return report.failed.has_value(); });
    QStringList all;
    for (const ConnectionReport& report : m_reports) {
        all << details(report);
    }
    if (m_reports.empty()) {
        m_result->show(Tone::Neutral, {});
    } else if (failed != m_reports.end()) {
        m_result->show(Tone::Warning, failedText(*failed), all.join(QStringLiteral("\n\n")));
    } else {
        m_result->show(Tone::Good, tr("The connection works."), all.join(QStringLiteral("\n\n")));
    }
}

void NetworkSettings::retranslate()
{
    fillWays();
    m_section->retranslate();
    m_address->setPlaceholderText(QStringLiteral("proxy.example.com:3128"));
    m_choose->setText(tr("Choose a file …"));
    m_forget->setText(tr("None"));
    m_forget->setAccessibleName(tr("No more certificate authorities"));
    m_forget->setToolTip(tr("No more certificate authorities"));
    //: 1 is the name of an account
    m_own->setText(tr("Only for the account “%1”").arg(m_facts.accountName));
    m_test->setText(tr("Test the connection"));
    showResult();
}

void NetworkSettings::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace lotse::ui
