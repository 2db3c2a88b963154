// Settings: values, policy, unknown keys, damaged files, failing writes.
#include "foundation/settings/Declared.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lotse::settings;
using namespace Qt::Literals::StringLiterals;

namespace
{
const Setting<QStringList> folders{"test.folders", {u"a"_qs}};

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QJsonObject read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}
} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void answersDefaults();
    void keepsEveryType();
    void writesBehindTheCallersBack();
    void keepsUnknownKeys();
    void ignoresValuesOfAnotherType();
    void policyFixesValues();
    void policyPresetsValues();
    void aPolicyOfAnotherTypeRulesNothing();
    void whatAPolicySaysInVainIsNamed();
    void everySettingIsListed();
    void damagedPolicyIsIgnored();
    void damagedFileIsMovedAside_data();
    void damagedFileIsMovedAside();
    void reportsFailedWriteAndTriesAgainAtTheEnd();
    void tellsOnlyRealChanges();

private:
    QString file() const { return m_folder->filePath(u"settings.json"_qs); }
    QString policy() const { return m_folder->filePath(u"policy.json"_qs); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsTest::answersDefaults()
{
    const Settings settings(file(), policy());
    QCOMPARE(settings.get(alarmMinutes), 5);
    QCOMPARE(settings.get(language), QString());
    QCOMPARE(settings.get(folders), QStringList{u"a"_qs});
    QVERIFY(!settings.isFixed(alarmMinutes));
}

void SettingsTest::keepsEveryType()
{
    const QByteArray bytes("\0\xff\x10", 3);
    {
        Settings settings(file(), policy());
        settings.set(alarmMinutes, 9);
        settings.set(startAtLogin, true);
        settings.set(language, u"de"_qs);
        settings.set(windowPlaces, bytes);
        settings.set(folders, {u"Müller"_qs, u""_qs});
        QCOMPARE(settings.get(windowPlaces), bytes);
    }
    const Settings again(file(), policy());
    QCOMPARE(again.get(alarmMinutes), 9);
    QCOMPARE(again.get(startAtLogin), true);
    QCOMPARE(again.get(language), u"de"_qs);
    QCOMPARE(again.get(windowPlaces), bytes);
    QCOMPARE(again.get(folders), (QStringList{u"Müller"_qs, u""_qs}));
}

void SettingsTest::writesBehindTheCallersBack()
{
    Settings settings(file(), policy());
    settings.set(alarmMinutes, 7);
    QVERIFY(!QFile::exists(file()));
    QTRY_COMPARE(read(file()).value(u"outbox.alarm_minutes"_qs).toInt(), 7);
    settings.set(alarmMinutes, 8);
    QTRY_COMPARE(read(file()).value(u"outbox.alarm_minutes"_qs).toInt(), 8);
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
}

void SettingsTest::keepsUnknownKeys()
{
    put(file(), R"({"future.thing": {"deep": [1, 2]}, "outbox.alarm_minutes": 3})");
    {
        Settings settings(file(), policy());
        QCOMPARE(settings.get(alarmMinutes), 3);
        settings.set(alarmMinutes, 4);
    }
    QCOMPARE(read(file()).value(u"future.thing"_qs).toObject().value(u"deep"_qs).toArray().size(), 2);
    QCOMPARE(read(file()).value(u"outbox.alarm_minutes"_qs).toInt(), 4);
}

void SettingsTest::ignoresValuesOfAnotherType()
{
    put(file(), R"({"outbox.alarm_minutes": "soon", "session.start_at_login": 1, "look.language": 3})");
    const Settings settings(file(), policy());
    QCOMPARE(settings.get(alarmMinutes), 5);
    QCOMPARE(settings.get(startAtLogin), false);
    QCOMPARE(settings.get(language), QString());
}

void SettingsTest::policyFixesValues()
{
    put(file(), R"({"outbox.alarm_minutes": 3})");
    put(policy(), R"({"outbox.alarm_minutes": 1})");
    Settings settings(file(), policy());
    QSignalSpy changes(&settings, &Settings::changed);
    QCOMPARE(settings.get(alarmMinutes), 1);
    QVERIFY(settings.isFixed(alarmMinutes));
    settings.set(alarmMinutes, 30);
    QCOMPARE(settings.get(alarmMinutes), 1);
    QCOMPARE(changes.count(), 0);
    QVERIFY(!settings.isFixed(language));
}

void SettingsTest::policyPresetsValues()
{
    put(policy(), R"({"preset": {"outbox.alarm_minutes": 2, "look.language": "de"}, "look.language": "en"})");
    Settings settings(file(), policy());
    QCOMPARE(settings.get(alarmMinutes), 2);
    QVERIFY(!settings.isFixed(alarmMinutes));
    settings.set(alarmMinutes, 7);
    QCOMPARE(settings.get(alarmMinutes), 7);
    QCOMPARE(settings.get(language), u"en"_qs); // fixed counts before preset
    QVERIFY(settings.policyFault().isEmpty());
}

void SettingsTest::aPolicyOfAnotherTypeRulesNothing()
{
    put(policy(), R"({"outbox.alarm_minutes": "soon", "preset": [1]})");
    Settings settings(file(), policy());
    QVERIFY(!settings.isFixed(alarmMinutes));
    settings.set(alarmMinutes, 7);
    QCOMPARE(settings.get(alarmMinutes), 7);
}

void SettingsTest::whatAPolicySaysInVainIsNamed()
{
    const auto misfits = [this](const QByteArray& text) {
        put(policy(), text);
        QStringList keys;
        for (const Settings::Misfit& each : Settings(file(), policy()).policyMisfits(everySetting())) {
            keys << each.key + (each.isKnown ? u" type"_qs : u" unknown"_qs);
        }
        return keys;
    };
    QCOMPARE(misfits(R"({"outbox.alarm_minutes": 9, "preset": {"look.language": "de"}})"), QStringList());
    QCOMPARE(misfits(R"({"outbox.alarm_minutes": "soon", "look.colour": "red", "preset": {"look.language": 1}})"),
             QStringList({u"look.colour unknown"_qs, u"outbox.alarm_minutes type"_qs, u"look.language type"_qs}));
    QCOMPARE(misfits(R"({"preset": [1]})"), QStringList(u"preset type"_qs));
}

// The list of all settings is written by hand; this keeps it whole.
void SettingsTest::everySettingIsListed()
{
    QFile header(QFINDTESTDATA("../../app/foundation/settings/Declared.h"));
    QVERIFY2(header.open(QIODevice::ReadOnly), qPrintable(header.fileName()));
    const QString text = QString::fromUtf8(header.readAll());
    const QRegularExpression declaration(u"inline const Setting<\\w+> \\w+\\{\"([^\"]+)\""_qs);
    QStringList declaredKeys;
    for (auto match = declaration.globalMatch(text); match.hasNext();) {
        declaredKeys << match.next().captured(1);
    }
    QVERIFY(declaredKeys.size() > 10);
    QStringList listed;
    for (const Declared& each : everySetting()) {
        listed << QString::fromLatin1(each.key);
    }
    declaredKeys.sort();
    listed.sort();
    QCOMPARE(listed, declaredKeys);
}

void SettingsTest::damagedPolicyIsIgnored()
{
    put(policy(), "{ nonsense");
    const Settings settings(file(), policy());
    QCOMPARE(settings.get(alarmMinutes), 5);
    QVERIFY(settings.policyFault().contains(policy()));
    QVERIFY(QFile::exists(policy()));
}

void SettingsTest::damagedFileIsMovedAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("half") << QByteArray(R"({"outbox.alarm_min)");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("array") << QByteArray("[1, 2]");
}

void SettingsTest::damagedFileIsMovedAside()
{
    QFETCH(QByteArray, bytes);
    put(file(), bytes);
    {
        Settings settings(file(), policy());
        QCOMPARE(settings.get(alarmMinutes), 5);
        settings.set(alarmMinutes, 6);
    }
    const QStringList aside = QDir(m_folder->path()).entryList({u"settings.json.damaged-*"_qs});
    QCOMPARE(aside.size(), 1);
    QFile kept(m_folder->filePath(aside.first()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), bytes);
    QCOMPARE(Settings(file(), policy()).get(alarmMinutes), 6);
}

void SettingsTest::reportsFailedWriteAndTriesAgainAtTheEnd()
{
    // A folder in the file's place cannot be replaced by a file.
    const QString blocked = m_folder->filePath(u"blocked.json"_qs);
    QVERIFY(QDir().mkpath(blocked));
    {
        Settings settings(blocked, policy());
        QSignalSpy failures(&settings, &Settings::writeFailed);
        settings.set(alarmMinutes, 6);
        QTRY_COMPARE(failures.count(), 1);
        QCOMPARE(settings.get(alarmMinutes), 6);
        QVERIFY(QDir().rmdir(blocked));
    }
    QCOMPARE(Settings(blocked, policy()).get(alarmMinutes), 6);
}

void SettingsTest::tellsOnlyRealChanges()
{
    Settings settings(file(), policy());
    QSignalSpy changes(&settings, &Settings::changed);
    settings.set(alarmMinutes, 6);
    settings.set(alarmMinutes, 6);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().toString(), u"outbox.alarm_minutes"_qs);
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "SettingsTest.moc"
