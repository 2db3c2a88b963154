#include "foundation/settings/Settings.h"

#include "foundation/LogCategories.h"
#include "foundation/platform/FilePrivacy.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>

namespace lotse::settings
{

namespace
{
using namespace std::chrono_literals;

constexpr auto gathering = 200ms;
constexpr auto retryAfter = 5s;
const QString presetKey = QStringLiteral("preset");

// What the JSON value says, when it is of the declared type.
std::optional<QVariant> fromJson(const QJsonValue& json, int type)
{
    switch (type) {
    case QMetaType::Bool:
        return json.isBool() ? std::optional<QVariant>(json.toBool()) : std::nullopt;
    case QMetaType::Int:
        return json.isDouble() ? std::optional<QVariant>(json.toInt()) : std::nullopt;
    case QMetaType::QString:
        return json.isString() ? std::optional<QVariant>(json.toString()) : std::nullopt;
    case QMetaType::QByteArray:
        return json.isString() ? std::optional<QVariant>(QByteArray::fromBase64(json.toString().toLatin1()))
                               : std::nullopt;
    case QMetaType::QStringList:
        return json.isArray() ? std::optional<QVariant>(json.toArray().toVariantList()) : std::nullopt;
    default:
        return std::nullopt;
    }
}

QJsonValue toJson(const QVariant& value)
{
    if (value.userType() == QMetaType::QByteArray) {
        return QString::fromLatin1(value.toByteArray().toBase64());
    }
    return QJsonValue::fromVariant(value);
}

void moveAside(const QString& path)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
    QFile file(path);
    if (!file.rename(QStringLiteral("%1.damaged-%2").arg(path, time))) {
        qCWarning(lcSettings) << "damaged settings could not be moved aside:" << file.errorString();
    }
}

enum class Damage { MoveAside, Ignore };

// `fault`: what is wrong with it, if anything.
QJsonObject readObject(const QString& path, Damage damage, QString* fault = nullptr)
{
    const auto note = [fault](const QString& what) {
        if (fault) {
            *fault = what;
        }
    };
    QFile file(path);
    if (path.isEmpty() || !file.exists()) {
        return {};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcSettings) << path << file.errorString();
        note(file.errorString());
        return {};
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (document.isObject()) {
        return document.object();
    }
    qCWarning(lcSettings) << path << "is damaged:" << problem.errorString();
    note(QStringLiteral("%1: %2").arg(path, problem.errorString()));
    file.close();
    if (damage == Damage::MoveAside) {
        moveAside(path);
    }
    return {};
}

Result<void> writeObject(const QString& path, const QJsonObject& object)
{
    if (Result<void> made = platform::makePrivateFolder(QFileInfo(path).path()); !made) {
        return made;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return Error{.code = ErrorCode::StorageReadOnly, .detail = file.errorString(), .retry = Retry::AfterPerson};
    }
    const QByteArray bytes = QJsonDocument(object).toJson();
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        return Error{.code = ErrorCode::StorageFailed, .detail = file.errorString(), .retry = Retry::Later};
    }
    return platform::makePrivate(path);
}
} // namespace

struct Settings::State {
    QString file;
    QJsonObject values; // also keys that nobody here knows
    QJsonObject policy;
    QJsonObject preset;
    QString policyFault;
    bool isDirty = false;
    QTimer timer;
    QFutureWatcher<Result<void>> writing;
    QThreadPool worker;

    void write()
    {
        if (writing.isRunning()) {
            return;
        }
        isDirty = false;
        auto promise = std::make_shared<QPromise<Result<void>>>();
        promise->start();
        writing.setFuture(promise->future());
        worker.start([promise, path = file, snapshot = values] {
            promise->addResult(writeObject(path, snapshot));
            promise->finish();
        });
    }
};

Settings::Settings(QString file, QString policyFile, QObject* parent)
    : QObject(parent), m_state(std::make_unique<State>())
{
    m_state->file = std::move(file);
    m_state->values = readObject(m_state->file, Damage::MoveAside);
    m_state->policy = readObject(policyFile, Damage::Ignore, &m_state->policyFault);
    m_state->preset = m_state->policy.value(presetKey).toObject();
    m_state->worker.setMaxThreadCount(1);
    m_state->timer.setSingleShot(true);
    connect(&m_state->timer, &QTimer::timeout, this, [this] { m_state->write(); });
    connect(&m_state->writing, &QFutureWatcherBase::finished, this, [this] {
        const Result<void> written = m_state->writing.result();
        if (!written) {
            m_state->isDirty = true;
            m_state->timer.start(retryAfter);
            Q_EMIT writeFailed(written.error());
        } else if (m_state->isDirty && !m_state->timer.isActive()) {
            m_state->write();
        }
    });
}

Settings::~Settings()
{
    m_state->worker.waitForDone();
    const bool failed = m_state->writing.future().isFinished() && m_state->writing.future().resultCount() > 0 &&
                        !m_state->writing.future().result();
    if (m_state->isDirty || failed) {
        if (Result<void> written = writeObject(m_state->file, m_state->values); !written) {
            qCWarning(lcSettings) << "settings not written:" << written.error().detail;
        }
    }
}

QVariant Settings::value(const QString& key, const QVariant& fallback) const
{
    const int type = fallback.userType();
    if (const std::optional<QVariant> ruled = fromJson(m_state->policy.value(key), type)) {
        return *ruled;
    }
    if (const std::optional<QVariant> chosen = fromJson(m_state->values.value(key), type)) {
        return *chosen;
    }
    return fromJson(m_state->preset.value(key), type).value_or(fallback);
}

void Settings::store(const QString& key, const QVariant& newValue)
{
    if (fixed(key, newValue.userType())) {
        return;
    }
    const QJsonValue json = toJson(newValue);
    if (m_state->values.value(key) == json) {
        return;
    }
    m_state->values.insert(key, json);
    m_state->isDirty = true;
    if (!m_state->timer.isActive()) {
        m_state->timer.start(gathering);
    }
    Q_EMIT changed(key);
}

bool Settings::fixed(const QString& key, int type) const
{
    return fromJson(m_state->policy.value(key), type).has_value();
}

std::vector<Settings::Misfit> Settings::policyMisfits(const std::vector<Declared>& known) const
{
    std::vector<Misfit> misfits;
    const auto look = [&](const QJsonObject& rules) {
        for (auto rule = rules.constBegin(); rule != rules.constEnd(); ++rule) {
            if (rule.key() == presetKey) {
                continue;
            }
            const auto setting = std::ranges::find_if(
                known, [&](const Declared& each) { return rule.key() == QLatin1String(each.key); });
            if (setting == known.end() || !fromJson(*rule, setting->type)) {
                misfits.push_back({.key = rule.key(), .isKnown = setting != known.end()});
            }
        }
    };
    look(m_state->policy);
    if (const QJsonValue preset = m_state->policy.value(presetKey); !preset.isObject() && !preset.isUndefined()) {
        misfits.push_back({.key = presetKey, .isKnown = true});
    }
    look(m_state->preset);
    return misfits;
}

QString Settings::policyFault() const
{
    return m_state->policyFault;
}

} // namespace lotse::settings

#include "moc_Settings.cpp"
