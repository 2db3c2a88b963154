#include "assembly/AccountWatch.h"

#include "ui/shell/BannerTexts.h"

#include <QRegularExpression>

namespace lotse::assembly
{

namespace
{

const QString syncKey = QStringLiteral("sync");
const QString signInKey = QStringLiteral("sign-in");
const QString openKey = QStringLiteral("open");
const QString newerKey = QStringLiteral("newer");
const QString damageKey = QStringLiteral("damage");
const QString rebuiltKey = QStringLiteral("rebuilt");
const QString alarmKey = QStringLiteral("alarm:");

using ui::Notice;
using Outcome = storage::OpenReport::Outcome;

ui::Destination receiptOf(const QString& itemId)
{
    return {.kind = ui::Destination::Kind::Receipt, .id = itemId};
}

} // namespace

AccountWatch::AccountWatch(OpenAccount& account, ui::MainWindow& window, platform::Notifier& notifier,
                           DesktopNotices& desktop, Clock& clock, settings::Settings& settings,
                           platform::Browser& browser)
    : m_account(account),
      m_window(window),
      m_notifier(notifier),
      m_desktop(desktop),
      m_clock(clock),
      m_browser(browser),
      m_alarm(settings, clock)
{
    m_window.statusLine().setByHand(account.account().kind == account::Kind::Assisted);
    m_window.statusLine().setSync({}, {});
    connect(&m_account, &OpenAccount::opened, this, &AccountWatch::tellOpened);
    connect(&m_account, &OpenAccount::openFailed, this, &AccountWatch::tellUnusable);
    connect(&m_account, &OpenAccount::usable, this, [this] {
        m_window.banners().clear(openKey);
        Q_EMIT usable();
    });
    connect(&m_account, &OpenAccount::mirrorFailed, this, [this](const Error& error) {
        m_window.banners().set(openKey, [error] { return ui::mirrorUnusableBanner(error); });
    });
    connect(&m_account, &OpenAccount::syncChanged, this, &AccountWatch::tellSync);
    connect(&m_account, &OpenAccount::waitingChanged, this, [this](const std::vector<outbox::Item>& unfinished) {
        m_window.setWaiting(unfinished);
        m_alarm.setItems(unfinished);
    });
    connect(&m_account.workspace().outbox, &outbox::Outbox::itemChanged, this, &AccountWatch::tellItem);
    connect(&m_alarm, &ui::UndeliveredAlarm::raised, this, &AccountWatch::tellAlarm);
    connect(&m_alarm, &ui::UndeliveredAlarm::ended, this, [this](const QString& id) {
        m_window.banners().clear(alarmKey + id);
        m_window.notices().remove(alarmKey + id);
        m_notifier.withdraw(alarmKey + id);
    });
    connect(&m_window.banners(), &ui::BannerArea::firstAction, this, &AccountWatch::act);
    connect(&m_window.banners(), &ui::BannerArea::secondAction, this, &AccountWatch::actSecond);
}

AccountWatch::~AccountWatch()
{
    m_window.banners().clearAll();
    m_window.setWaiting({});
}

void AccountWatch::addNotice(Notice notice, bool notify)
{
    notice.at = m_clock.now();
    if (notify) {
        const bool alarm = notice.kind == Notice::Kind::Alarm;
        m_desktop.show(QStringLiteral("reports"), alarm ? notices::Weight::Urgent : notices::Weight::Ordinary, notice);
    }
    m_window.notices().add(std::move(notice));
}

void AccountWatch::tellOpened(const storage::OpenReport& user, const storage::OpenReport& mirror)
{
    m_window.banners().clear(openKey);
    if (user.outcome == Outcome::Salvaged) {
        const int rows = user.rowsSalvaged + user.rowsFromBackup;
        m_window.banners().set(damageKey, [rows, aside = user.movedAside] { return ui::salvagedBanner(rows, aside); });
        addNotice(
            {.id = damageKey, .kind = Notice::Kind::Salvaged, .subject = {}, .number = {}, .count = rows, .at = {}},
            false);
    }
    if (user.outcome == Outcome::Restored) {
        m_window.banners().set(damageKey, [backup = user.backupUsed] { return ui::restoredBanner(backup); });
        addNotice({.id = damageKey, .kind = Notice::Kind::Restored, .subject = {}, .number = {}, .at = {}}, false);
    }
    if (mirror.outcome == Outcome::Rebuilt) {
        m_window.banners().set(rebuiltKey, [] { return ui::rebuiltBanner(); });
        addNotice({.id = rebuiltKey, .kind = Notice::Kind::Rebuilt, .subject = {}, .number = {}, .at = {}}, false);
    }
}

void AccountWatch::tellUnusable(const Error& error)
{
    if (error.code == ErrorCode::StorageNewer) {
        m_window.banners().set(newerKey, [] { return ui::newerVersionBanner(); });
        addNotice({.id = newerKey, .kind = Notice::Kind::NewerVersion, .subject = {}, .number = {}, .at = {}}, false);
    } else {
        m_window.banners().set(openKey, [error] { return ui::unusableBanner(error); });
    }
    Q_EMIT unusable();
}

void AccountWatch::tellSync(const sync::JobState& state, const QDateTime& lastComplete)
{
    m_window.statusLine().setSync(state, lastComplete);
    const QDateTime last = qMax(lastComplete, state.lastSuccess);
    ui::BannerArea& banners = m_window.banners();
    const Error error = state.error.value_or(Error());
    const bool stands = state.standing != sync::Standing::NeverRun && state.standing != sync::Standing::Running;
    m_proxyRefuses = stands ? error.code == ErrorCode::ProxyFailed : m_proxyRefuses;
    if (stands && m_proxyRefuses) {
        banners.clear(signInKey);
        banners.set(syncKey, [this, last, error] { return ui::proxyBanner(error, last, m_clock.now()); });
        return;
    }
    switch (state.standing) {
    case sync::Standing::Offline:
        banners.clear(signInKey);
        banners.set(syncKey, [this, last] { return ui::offlineBanner(last, m_clock.now()); });
        break;
    case sync::Standing::Failing:
        banners.clear(signInKey);
        banners.set(syncKey, [this, last, error] { return ui::disturbedBanner(error, last, m_clock.now()); });
        break;
    case sync::Standing::SignInNeeded:
        banners.clear(syncKey);
        if (error.code == ErrorCode::IdentityChanged) {
            m_other.organisationId = error.detail.section(u'/', 0, 0);
            m_other.userId = error.detail.section(u'/', 1);
        }
        banners.set(signInKey, [name = m_account.account().name, error] { return ui::signInBanner(name, error); });
        if (!std::exchange(m_signInTold, true)) {
            addNotice({.id = signInKey,
                       .kind = Notice::Kind::SignIn,
                       .subject = m_account.account().name,
                       .number = {},
                       .at = {},
                       .destination = ui::Destination{.kind = ui::Destination::Kind::Account, .id = {}}},
                      !m_window.isActiveWindow());
        }
        break;
    case sync::Standing::UpToDate:
    case sync::Standing::Paused:
        banners.clear(syncKey);
        banners.clear(signInKey);
        m_signInTold = false;
        break;
    case sync::Standing::NeverRun:
    case sync::Standing::Running:
        break; // what stands there stays until this run has ended
    }
}

void AccountWatch::tellItem(const outbox::Item& item)
{
    const auto known = m_states.constFind(item.id);
    const bool isNew = known == m_states.cend() || *known != item.state;
    m_states.insert(item.id, item.state);
    if (!isNew) {
        return;
    }
    std::optional<Notice::Kind> kind;
    if (item.state == outbox::State::Delivered && item.operation == reports::createOperation) {
        kind = Notice::Kind::Delivered;
    } else if (item.state == outbox::State::NeedsAttention) {
        kind = Notice::Kind::NeedsAttention;
    } else if (item.state == outbox::State::PersonDecides) {
        kind = Notice::Kind::PersonDecides;
    }
    if (!kind) {
        m_window.notices().remove(item.id);
        return;
    }
    addNotice({.id = item.id,
               .kind = *kind,
               .subject = item.title,
               .number = item.result.value(QLatin1String("number")).toString(),
               .at = {},
               .destination = ui::placeOf(item)},
              !m_window.isActiveWindow());
}

int AccountWatch::minutesSince(const QDateTime& time) const
{
    return static_cast<int>(qMax<qint64>(0, time.secsTo(m_clock.now()) / 60));
}

void AccountWatch::tellAlarm(const outbox::Item& item, int minutes)
{
    const QString key = alarmKey + item.id;
    m_window.banners().set(key, [this, item, minutes] {
        return ui::alarmBanner(item.title, qMax(minutes, minutesSince(item.created)), m_account.account().hotline);
    });
    addNotice({.id = key,
               .kind = Notice::Kind::Alarm,
               .subject = item.title,
               .number = {},
               .count = minutes,
               .at = {},
               .destination = receiptOf(item.id)},
              true);
}

void AccountWatch::act(const QString& key)
{
    if (key == syncKey && m_proxyRefuses) {
        Q_EMIT networkWanted();
    } else if (key == syncKey) {
        m_account.wake();
    } else if (key == signInKey) {
        Q_EMIT accountWanted();
    } else if (key == openKey) {
        m_account.openAgain();
    } else if (key == newerKey) {
        m_browser.open(m_account.vendor().link(QStringLiteral("portal")));
    } else if (key.startsWith(alarmKey)) {
        callHotline();
    } else if (key == damageKey || key == rebuiltKey) {
        m_window.banners().clear(key);
    }
}

void AccountWatch::actSecond(const QString& key)
{
    if (key == syncKey) {
        m_account.wake();
    } else if (key == signInKey) {
        Q_EMIT anotherAccountWanted(m_other);
    } else if (key.startsWith(alarmKey)) {
        m_window.go(receiptOf(key.mid(alarmKey.size())));
    }
}

void AccountWatch::callHotline()
{
    QString number = m_account.account().hotline;
    if (number.isEmpty()) {
        Q_EMIT accountWanted();
        return;
    }
    number.remove(QRegularExpression(QStringLiteral("[^+0-9]")));
    m_browser.open(QUrl(QStringLiteral("tel:") + number));
}

} // namespace lotse::assembly
