#include "ui/shell/AccountDialog.h"

#include "foundation/Address.h"
#include "support/account/TeamLetter.h"
#include "support/reports/Checks.h"
#include "ui/common/Look.h"
#include "ui/shell/SignInRow.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTime>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace lotse::ui
{

namespace
{

const QString timeFormat = QStringLiteral("H:mm");
constexpr int teamLines = 5; // seen at once
constexpr int steps = 3;     // of the first start: the sections in their order, what is left with the last

bool isTime(const QString& text)
{
    return text.isEmpty() || QTime::fromString(text, timeFormat).isValid();
}

bool isCallback(const QUrl& address)
{
    return address.isValid() && address.scheme() == QLatin1String("http") && isLoopback(address.host());
}

QUrl siteFrom(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return {};
    }
    return QUrl(trimmed.contains(QLatin1String("://")) ? trimmed : QStringLiteral("https://") + trimmed);
}

} // namespace

AccountDialog::AccountDialog(AccountEdit edit, std::vector<vendor::VendorProfile> vendors, QWidget* parent)
    : QDialog(parent),
      m_edit(std::move(edit)),
      m_vendors(std::move(vendors)),
      m_title(new QLabel(this)),
      m_intro(new QLabel(this)),
      m_steps(new QLabel(this)),
      m_scroll(new QScrollArea(this)),
      m_form(new QWidget(m_scroll)),
      m_signOut(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_practice(new QWidget(this)),
      m_practiceText(new QLabel(m_practice)),
      m_practise(new QPushButton(m_practice)),
      m_back(new QPushButton(this)),
      m_save(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("accountDialog"));
    setTextRole(m_title, TextRole::Title);
    setTextRole(m_intro, TextRole::Secondary);
    m_intro->setWordWrap(true);
    setTextRole(m_steps, TextRole::Secondary);
    m_steps->setObjectName(QStringLiteral("steps"));
    m_steps->setVisible(m_edit.isFirst);
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setVisible(m_edit.isFirst);
    buildPractice();
    m_signOut->setObjectName(QStringLiteral("signOut"));
    m_remove->setObjectName(QStringLiteral("removeAccount"));
    setButtonRole(m_signOut, ButtonRole::Quiet);
    setButtonRole(m_remove, ButtonRole::Quiet);
    m_signOut->setVisible(m_edit.hasToken);
    m_remove->setVisible(!m_edit.isNew);
    setButtonRole(m_save, ButtonRole::Primary);
    m_save->setDefault(true);
    m_save->setObjectName(QStringLiteral("saveAccount"));

    auto* sections = new QVBoxLayout(m_form);
    sections->setContentsMargins(0, 0, Space::small, 0);
    sections->setSpacing(Space::large);
    buildPortal();
    buildContact();
    buildCompany();
    buildUsual();
    for (FormSection* section : m_sections) {
        sections->addWidget(section);
    }
    sections->addStretch(1);
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_signOut);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_back);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::medium);
    column->setSpacing(Space::medium);
    column->addWidget(m_title);
    column->addWidget(m_steps);
    column->addWidget(m_intro);
    column->addWidget(m_practice);
    column->addWidget(m_scroll, 1);
    column->addLayout(buttons);
    resize(720, 660);

    connect(m_signOut, &QPushButton::clicked, this, &AccountDialog::signOutWanted);
    connect(m_remove, &QPushButton::clicked, this, &AccountDialog::removeWanted);
    connect(m_back, &QPushButton::clicked, this, &AccountDialog::back);
    connect(m_practise, &QPushButton::clicked, this, &AccountDialog::practiceWanted);
    connect(m_save, &QPushButton::clicked, this, &AccountDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        reject();
        if (!m_edit.isNew) { // "Later" keeps it
            Q_EMIT discarded();
        }
    });
    retranslate();
    setTabOrder(m_agentGroup, m_remove);
    setTabOrder(m_remove, m_signOut);
    setTabOrder(m_signOut, m_cancel);
    setTabOrder(m_cancel, m_back);
    setTabOrder(m_back, m_save);
    showStep();
    m_last = account();
    check();
}

void AccountDialog::buildPractice()
{
    m_practice->setVisible(m_edit.isFirst);
    m_practiceText->setWordWrap(true);
    m_practise->setObjectName(QStringLiteral("practise"));
    m_practise->setAutoDefault(false);
    auto* row = new QHBoxLayout(m_practice);
    row->setContentsMargins(Space::medium, Space::small, Space::small, Space::small);
    row->setSpacing(Space::medium);
    row->addWidget(m_practiceText, 1);
    row->addWidget(m_practise);
    makeCard(m_practice);
}

QLineEdit* AccountDialog::line(const QString& value, const char* name)
{
    auto* edit = new QLineEdit(value, m_form);
    edit->setObjectName(QLatin1String(name));
    connect(edit, &QLineEdit::textChanged, this, &AccountDialog::check);
    return edit;
}

QComboBox* AccountDialog::choice(const char* name, bool free)
{
    auto* box = new QComboBox(m_form);
    box->setObjectName(QLatin1String(name));
    box->setEditable(free);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(box, &QComboBox::currentTextChanged, this, &AccountDialog::check);
    return box;
}

void AccountDialog::buildPortal()
{
    const account::Account& a = m_edit.account;
    auto* section = new FormSection([] { return tr("Portal"); }, m_form);
    m_sections.push_back(section);
    m_vendor = choice("vendor", false);
    for (const vendor::VendorProfile& profile : m_vendors) {
        m_vendor->addItem(profile.name, profile.id);
    }
    m_vendor->setCurrentIndex(qMax(0, m_vendor->findData(a.vendor)));
    m_name = line(a.name, "name");
    m_kind = choice("kind", false);
    m_site = line(a.site.toString(), "site");
    m_clientId = line(a.clientId, "clientId");
    m_callback = line(a.callback, "callback");
    m_signIn = new SignInRow(m_form);
    m_queue = line(a.queue, "queue");
    m_token = line({}, "token");
    m_token->setEchoMode(QLineEdit::Password);

    section->add(m_vendor, [] { return tr("Vendor"); });
    FormField* name = section->add(m_name, [] { return tr("Name of this account"); });
    section->addWide(
        m_kind, [] { return tr("How cases travel"); },
        [] { return tr("An interface has to be granted by the vendor; filing by hand always works."); });
    FormField* site = section->addWide(
        m_site, [] { return tr("Site address"); },
        [] { return tr("The whole address, for example https://support.example.com/support"); });
    FormField* client = section->add(
        m_clientId, [] { return tr("Client ID"); },
        [] { return tr("From the vendor; may stay empty when you sign in by token."); });
    FormField* callback = section->add(
        m_callback, [] { return tr("Callback address"); },
        [] { return tr("From the vendor, for example http://localhost:1717/callback; empty: any free port."); });
    FormField* signIn = section->addWide(m_signIn, [] { return tr("Sign-in"); });
    FormField* token = section->add(
        m_token, [] { return tr("Token"); },
        [this] {
            //: 1 is the name of the keychain
            return m_edit.secretsBackend.isEmpty() ? tr("Kept only until you quit.")
                                                   : tr("Kept only here: %1").arg(m_edit.secretsBackend);
        });
    FormField* queue = section->add(
        //: a queue of the ticket system Request Tracker
        m_queue, [] { return tr("Queue"); },
        [] { return tr("The queue that holds your company's tickets, exactly as the server calls it."); });
    m_interfaceFields = {{site, {account::Kind::Salesforce, account::Kind::RequestTracker}},
                         {client, {account::Kind::Salesforce}},
                         {callback, {account::Kind::Salesforce}},
                         {signIn, {account::Kind::Salesforce}},
                         {queue, {account::Kind::RequestTracker}},
                         {token, {account::Kind::Salesforce, account::Kind::RequestTracker}}};

    m_rules.push_back({name, [this] {
                           return m_tried && m_name->text().trimmed().isEmpty() ? tr("Please name this account.")
                                                                                : QString();
                       }});
    m_rules.push_back({site, [this] {
                           if (!byInterface() || (m_site->text().trimmed().isEmpty() && !m_tried)) {
                               return QString();
                           }
                           return isSafeForSecrets(siteFrom(m_site->text()))
                                      ? QString()
                                      : tr("Please enter the portal's address; it begins with https://");
                       }});
    m_rules.push_back({token, [this] {
                           const bool missing =
                               m_tried && byInterface() && !m_edit.hasToken && m_token->text().isEmpty();
                           return missing ? m_kind->currentData().value<account::Kind>() == account::Kind::Salesforce
                                                ? tr("Please sign in in the browser, or paste the token that you got.")
                                                : tr("Please paste the token that you got for the interface.")
                                          : QString();
                       }});
    m_rules.push_back({callback, [this] {
                           const QString text = m_callback->text().trimmed();
                           return text.isEmpty() || isCallback(QUrl(text))
                                      ? QString()
                                      : tr("It begins with http://localhost or http://127.0.0.1");
                       }});
    connect(m_signIn, &SignInRow::wanted, this, [this] { Q_EMIT signInWanted(account()); });
    connect(m_signIn, &SignInRow::cancelled, this, &AccountDialog::signInCancelled);
    m_rules.push_back({queue, [this] {
                           const bool missing = m_tried && kind() == account::Kind::RequestTracker &&
                                                m_queue->text().trimmed().isEmpty();
                           return missing ? tr("Please name the queue of your tickets.") : QString();
                       }});
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AccountDialog::showKind);
    connect(m_vendor, &QComboBox::currentIndexChanged, this, [this] {
        fillKinds(kind());
        fillChoices();
    });
}

void AccountDialog::buildContact()
{
    const account::Contact& c = m_edit.account.contact;
    auto* section = new FormSection([] { return tr("You"); }, m_form);
    m_sections.push_back(section);
    m_contactName = line(c.name, "contactName");
    m_email = line(c.email, "email");
    m_phone = line(c.phone, "phone");
    m_deputy = line(c.deputy, "deputy");
    m_from = line(c.reachableFrom, "reachableFrom");
    m_until = line(c.reachableUntil, "reachableUntil");
    m_from->setPlaceholderText(QStringLiteral("08:00"));
    m_until->setPlaceholderText(QStringLiteral("18:00"));
    m_timeZone = choice("timeZone", true);
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds()) {
        m_timeZone->addItem(QString::fromLatin1(zone));
    }
    m_timeZone->setCurrentText(c.timeZone.isEmpty() ? QString::fromLatin1(QTimeZone::systemTimeZoneId()) : c.timeZone);

    section->add(m_contactName, [] { return tr("Name"); });
    FormField* email = section->add(m_email, [] { return tr("E-mail"); });
    FormField* phone = section->add(
        m_phone, [] { return tr("Phone"); }, [] { return tr("Where support can call you back during an outage."); });
    section->add(
        m_deputy, [] { return tr("Deputy"); }, [] { return tr("Name and phone, if you cannot be reached."); });
    FormField* from = section->add(m_from, [] { return tr("Reachable from"); });
    FormField* until = section->add(m_until, [] { return tr("Reachable until"); });
    FormField* zone = section->add(m_timeZone, [] { return tr("Time zone"); });

    m_rules.push_back({email, [this] {
                           const QString text = m_email->text().trimmed();
                           return text.isEmpty() || reports::isPlausibleEmail(text)
                                      ? QString()
                                      : tr("This does not look like an e-mail address.");
                       }});
    m_rules.push_back({phone, [this] {
                           const QString text = m_phone->text().trimmed();
                           return text.isEmpty() || reports::isPlausiblePhone(text)
                                      ? QString()
                                      : tr("This does not look like a phone number.");
                       }});
    for (const auto& [field, edit] : {std::pair{from, m_from}, std::pair{until, m_until}}) {
        m_rules.push_back({field, [edit = edit] {
                               return isTime(edit->text().trimmed()) ? QString()
                                                                     : tr("Please write a time such as 08:00.");
                           }});
    }
    m_rules.push_back({zone, [this] {
                           const QString text = m_timeZone->currentText().trimmed();
                           return text.isEmpty() || QTimeZone(text.toLatin1()).isValid()
                                      ? QString()
                                      : tr("This time zone is not known here.");
                       }});
}

void AccountDialog::buildCompany()
{
    const account::Account& a = m_edit.account;
    auto* section = new FormSection([] { return tr("Your organisation at the vendor"); }, m_form);
    m_sections.push_back(section);
    m_organisation = line(a.vendorOrganisation, "organisation");
    m_plan = choice("plan", true);
    m_hotline = line(a.hotline, "hotline");
    m_csm = line(a.customerSuccessEmail, "csm");
    m_statusPage = line(a.statusPage, "statusPage");
    m_reportLanguage = choice("reportLanguage", false);
    section->add(
        m_organisation, [] { return tr("Organisation ID"); },
        [] { return tr("In the header of the vendor's portal, in parentheses."); });
    section->add(m_reportLanguage, [] { return tr("Language of reports"); });
    section->add(
        m_plan, [] { return tr("Support plan"); }, [] { return tr("As in your contract; may stay empty."); });
    FormField* hotline = section->add(
        m_hotline, [] { return tr("Emergency hotline"); },
        [this] {
            const vendor::VendorProfile* profile = vendor();
            return profile && !profile->mayHaveHotline(m_plan->currentText())
                       ? tr("This plan has none, as far as Lotse knows.")
                       : tr("Your own number; your Customer Success Manager knows it.");
        });
    connect(m_plan, &QComboBox::currentTextChanged, hotline, &FormField::retranslate);
    FormField* statusPage = section->add(
        m_statusPage, [] { return tr("Status page"); }, [] { return tr("Empty: the vendor's own."); });
    m_rules.push_back({statusPage, [this] {
                           const QString text = m_statusPage->text().trimmed();
                           return text.isEmpty() || isSafeForSecrets(siteFrom(text))
                                      ? QString()
                                      : tr("This does not look like an address.");
                       }});
    FormField* csm = section->add(m_csm, [] { return tr("E-mail of your Customer Success Manager"); });
    m_rules.push_back({hotline, [this] {
                           const QString text = m_hotline->text().trimmed();
                           return text.isEmpty() || reports::isPlausiblePhone(text)
                                      ? QString()
                                      : tr("This does not look like a phone number.");
                       }});
    m_rules.push_back({csm, [this] {
                           const QString text = m_csm->text().trimmed();
                           return text.isEmpty() || reports::isPlausibleEmail(text)
                                      ? QString()
                                      : tr("This does not look like an e-mail address.");
                       }});
    buildTeam(*section);
    m_plan->setCurrentText(a.plan);
}

// Who may file cases is arranged with the vendor; the message for that is written here.
void AccountDialog::buildTeam(FormSection& section)
{
    m_sales = line(m_edit.account.salesEmail, "sales");
    FormField* sales = section.add(
        m_sales, [] { return tr("E-mail of your sales contact"); },
        [] { return tr("Only without a Customer Success Manager."); });
    m_rules.push_back({sales, [this] {
                           const QString text = m_sales->text().trimmed();
                           return text.isEmpty() || reports::isPlausibleEmail(text)
                                      ? QString()
                                      : tr("This does not look like an e-mail address.");
                       }});
    m_team = new QPlainTextEdit(m_edit.account.team, m_form);
    m_team->setObjectName(QStringLiteral("team"));
    m_team->setTabChangesFocus(true);
    m_team->setFixedHeight(m_team->fontMetrics().lineSpacing() * teamLines);
    connect(m_team, &QPlainTextEdit::textChanged, this, &AccountDialog::check);
    section.addWide(
        m_team, [] { return tr("Authorised contacts"); },
        [] { return tr("Who may file cases, one person a line: name, e-mail, phone. The vendor has to know them."); });
    m_register = new QPushButton(m_form);
    m_register->setObjectName(QStringLiteral("registerTeam"));
    m_register->setAutoDefault(false);
    section.addWide(
        m_register, [] { return tr("Register my team"); },
        [] { return tr("Opens the finished message in your mail program; nothing is sent by itself."); });
    connect(m_register, &QPushButton::clicked, this, &AccountDialog::registerTeam);
}

void AccountDialog::registerTeam()
{
    const QString chosen = m_reportLanguage->currentData().toString();
    const bool german = chosen.isEmpty() ? QLocale().language() == QLocale::German : chosen == QLatin1String("de");
    Q_EMIT mailWanted(account::teamLetter(account(), german));
}

void AccountDialog::buildUsual()
{
    const account::Account& a = m_edit.account;
    auto* section = new FormSection([] { return tr("Usual values for a new report"); }, m_form);
    m_sections.push_back(section);
    m_product = choice("product", true);
    m_version = choice("version", true);
    m_region = choice("region", true);
    m_environment = line(a.environment, "environment");
    m_agentGroup = line(a.agentGroup, "agentGroup");
    section->add(m_product, [] { return tr("Product"); });
    section->add(m_version, [] { return tr("Version"); });
    section->add(m_region, [] { return tr("Region"); });
    section->add(m_environment, [] { return tr("Environment"); });
    section->add(m_agentGroup, [] { return tr("Agent group"); });
    fillChoices();
    m_product->setCurrentText(a.product);
    m_version->setCurrentText(a.productVersion);
    m_region->setCurrentText(a.region);
}

const vendor::VendorProfile* AccountDialog::vendor() const
{
    const QString id = m_vendor->currentData().toString();
    const auto found = std::ranges::find(m_vendors, id, &vendor::VendorProfile::id);
    return found == m_vendors.end() ? nullptr : &*found;
}

account::Kind AccountDialog::kind() const
{
    return m_kind->count() ? m_kind->currentData().value<account::Kind>() : m_edit.account.kind;
}

bool AccountDialog::byInterface() const
{
    return kind() != account::Kind::Assisted;
}

void AccountDialog::fillKinds(account::Kind chosen)
{
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    const auto add = [this](account::Kind kind, const QString& id, const QString& text) {
        const vendor::VendorProfile* profile = vendor();
        const bool offered = !profile || profile->portals.isEmpty() || profile->portals.contains(id);
        if (offered || kind == m_edit.account.kind) {
            m_kind->addItem(text, QVariant::fromValue(kind));
        }
    };
    add(account::Kind::Assisted, QStringLiteral("assisted"),
        tr("By hand: Lotse prepares everything, you file it in the portal's own form"));
    add(account::Kind::Salesforce, QStringLiteral("salesforce"), tr("By interface: Salesforce site"));
    add(account::Kind::RequestTracker, QStringLiteral("requesttracker"), tr("By interface: Request Tracker server"));
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(QVariant::fromValue(chosen))));
    showKind();
}

void AccountDialog::fillChoices()
{
    const auto fill = [](QComboBox* box, const QStringList& values) {
        const QString typed = box->currentText();
        box->clear();
        box->addItems(values);
        box->setCurrentText(typed);
    };
    const vendor::VendorProfile* profile = vendor();
    QStringList products;
    for (const vendor::Product& product : profile ? profile->products : std::vector<vendor::Product>()) {
        products.append(product.name);
    }
    fill(m_product, products);
    QStringList plans;
    for (const vendor::Plan& plan : profile ? profile->plans : std::vector<vendor::Plan>()) {
        plans.append(plan.name);
    }
    fill(m_plan, plans);
    fill(m_version, profile ? profile->versions : QStringList());
    fill(m_region, profile ? profile->regions : QStringList());
}

void AccountDialog::showKind()
{
    for (const auto& [field, kinds] : m_interfaceFields) {
        field->setVisible(kinds.contains(kind()));
    }
    check();
}

bool AccountDialog::isLastStep() const
{
    return !m_edit.isFirst || m_step == steps - 1;
}

void AccountDialog::showStep()
{
    if (!m_edit.isFirst) {
        m_contactName->setFocus();
        return;
    }
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        m_sections[i]->setVisible(std::min(static_cast<int>(i), steps - 1) == m_step);
    }
    m_practice->setVisible(m_step == 0);
    m_intro->setVisible(m_step == 0);
    m_back->setEnabled(m_step > 0);
    m_steps->setText(tr("Step %1 of %2").arg(m_step + 1).arg(steps));
    m_save->setText(isLastStep() ? tr("Save") : tr("Continue"));
    m_scroll->ensureVisible(0, 0);
    const std::array<QWidget*, steps> first{m_name, m_contactName, m_organisation};
    first.at(static_cast<std::size_t>(m_step))->setFocus();
}

void AccountDialog::back()
{
    if (m_step > 0) {
        --m_step;
        showStep();
    }
}

void AccountDialog::check()
{
    for (const Rule& rule : m_rules) {
        rule.field->setProblem(rule.problem());
    }
    if (!m_last) {
        return;
    }
    m_signIn->setReady(isSafeForSecrets(siteFrom(m_site->text())) && !m_clientId->text().trimmed().isEmpty());
    const account::Account typed = account();
    m_register->setEnabled(!account::teamLetter(typed, false).isEmpty());
    if (typed != *m_last) {
        m_last = typed;
        Q_EMIT edited(typed);
    }
}

void AccountDialog::showSignInWaiting(const QUrl& address, bool shown)
{
    m_signIn->showWaiting(address, shown);
}

void AccountDialog::showSignInEnded(const Result<QString>& refreshToken)
{
    if (!refreshToken) {
        refreshToken.error().code == ErrorCode::Cancelled ? m_signIn->showNothing()
                                                          : m_signIn->showProblem(refreshToken.error());
        return;
    }
    if (refreshToken->isEmpty()) {
        m_signIn->showNotLasting();
        return;
    }
    m_token->setText(*refreshToken);
    m_signIn->showDone();
    raise();
    activateWindow();
}

bool AccountDialog::isComplete() const
{
    return std::ranges::none_of(m_rules, [](const Rule& rule) { return !rule.problem().isEmpty(); });
}

account::Account AccountDialog::account() const
{
    const auto text = [](const QLineEdit* edit) { return edit->text().trimmed(); };
    account::Account a = m_edit.account;
    a.vendor = m_vendor->currentData().toString();
    a.name = text(m_name);
    a.kind = kind();
    a.site = siteFrom(m_site->text());
    a.clientId = text(m_clientId);
    a.callback = text(m_callback);
    a.queue = text(m_queue);
    a.contact = {.name = text(m_contactName),
                 .email = text(m_email),
                 .phone = text(m_phone),
                 .reachableFrom = text(m_from),
                 .reachableUntil = text(m_until),
                 .timeZone = m_timeZone->currentText().trimmed(),
                 .deputy = text(m_deputy)};
    a.vendorOrganisation = text(m_organisation);
    a.plan = m_plan->currentText().trimmed();
    a.hotline = text(m_hotline);
    a.customerSuccessEmail = text(m_csm);
    a.salesEmail = text(m_sales);
    a.team = m_team->toPlainText().trimmed();
    a.statusPage = text(m_statusPage);
    a.product = m_product->currentText().trimmed();
    a.productVersion = m_version->currentText().trimmed();
    a.region = m_region->currentText().trimmed();
    a.environment = text(m_environment);
    a.agentGroup = text(m_agentGroup);
    a.reportLanguage = m_reportLanguage->currentData().toString();
    return a;
}

void AccountDialog::save()
{
    m_tried = true;
    check();
    for (const Rule& rule : m_rules) {
        if (rule.field->hasProblem() && rule.field->isVisibleTo(m_form)) {
            m_scroll->ensureWidgetVisible(rule.field);
            rule.field->input()->setFocus();
            return;
        }
    }
    if (!isLastStep()) {
        ++m_step;
        m_tried = false;
        showStep();
        return;
    }
    accept();
    Q_EMIT saved(account(), byInterface() ? m_token->text().trimmed() : QString());
}

void AccountDialog::retranslate()
{
    setWindowTitle(m_edit.isNew ? tr("New account") : tr("Account"));
    m_title->setText(m_edit.isNew ? tr("Welcome aboard: your account") : tr("Your account"));
    m_intro->setText(tr("What you enter here once is filled into every report, so that an outage is reported in two "
                        "minutes. All of it can be changed later."));
    m_remove->setText(tr("Remove account …"));
    m_signOut->setText(tr("Sign out"));
    m_register->setText(tr("Write the message …"));
    m_practiceText->setText(tr("Just looking around? In practice mode everything works with a made-up company."));
    m_practise->setText(tr("Start practice mode"));
    m_back->setText(tr("Back"));
    m_save->setText(isLastStep() ? tr("Save") : tr("Continue"));
    m_steps->setText(tr("Step %1 of %2").arg(m_step + 1).arg(steps));
    m_cancel->setText(m_edit.isNew ? tr("Later") : tr("Cancel"));
    m_token->setPlaceholderText(m_edit.hasToken ? tr("stored; type to replace it") : QString());

    const QString language =
        m_reportLanguage->count() ? m_reportLanguage->currentData().toString() : m_edit.account.reportLanguage;
    fillKinds(kind());
    m_reportLanguage->clear();
    m_reportLanguage->addItem(tr("as the interface"), QString());
    m_reportLanguage->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_reportLanguage->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_reportLanguage->setCurrentIndex(qMax(0, m_reportLanguage->findData(language)));
    m_signIn->retranslate();
    for (FormSection* section : m_sections) {
        section->retranslate();
    }
    showKind();
}

void AccountDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace lotse::ui
