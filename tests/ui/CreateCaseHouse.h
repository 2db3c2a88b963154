// The tab Create Case on real stores in a folder of its own, with a portal that answers as it is told.
#pragma once

#include "support/account/Profile.h"
#include "support/reports/CaseExecutors.h"
#include "ui/common/Workspace.h"

#include <QCoro/QCoroTask>
#include <QCoro/QCoroTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <mutex>

namespace lotse::testing
{

inline cases::FormField formField(const QString& name, const QString& label, cases::FormField::Type type, int maxLength,
                                  bool required, const QStringList& choices = {})
{
    cases::FormField field;
    field.name = name;
    field.label = label;
    field.type = type;
    field.maxLength = maxLength;
    field.required = required;
    for (const QString& choice : choices) {
        field.choices.push_back({choice, choice, false, {}});
    }
    return field;
}

// A portal's form.
inline cases::CaseForm plainForm()
{
    using Type = cases::FormField::Type;
    cases::CaseForm form;
    form.fields = {
        formField(QStringLiteral("Subject"), QStringLiteral("Subject"), Type::Text, 255, true),
        formField(QStringLiteral("Description"), QStringLiteral("Description"), Type::LongText, 32000, false),
        formField(QStringLiteral("Product__c"), QStringLiteral("Product"), Type::Choice, 0, false,
                  {QStringLiteral("Jitterbit Studio"), QStringLiteral("Private Agent")}),
    };
    form.fileLimit = 25 * 1024 * 1024;
    return form;
}

// The same, with a field that Lotse does not know.
inline cases::CaseForm formWithQuestion()
{
    cases::CaseForm form = plainForm();
    form.fields.push_back(formField(QStringLiteral("Business_Impact__c"), QStringLiteral("Business Impact"),
                                    cases::FormField::Type::Choice, 0, true,
                                    {QStringLiteral("All users"), QStringLiteral("Some users")}));
    return form;
}

// Takes cases, or is not there. Used from the network thread; what it was told is read from the test.
class StillPortal final : public cases::CasePortal
{
public:
    std::atomic<bool> offline = false;
    // Takes a case twice and loses its answer: certainty cannot be had.
    std::atomic<bool> doublesAndDrops = false;
    std::atomic<bool> refuses = false;
    // Files: half of one leaves, then nothing for as long as this is so; or they are refused.
    std::atomic<bool> stallsFiles = false;
    std::atomic<bool> refusesFiles = false;
    std::atomic<int> filesCutOff = 0;

    std::vector<cases::NewCase> created() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_created;
    }

    QCoro::Task<Result<cases::PortalIdentity>> identity(std::stop_token) override { co_return maria(); }
    QCoro::Task<Result<cases::CaseForm>> describe(std::stop_token) override { co_return plainForm(); }
    QCoro::Task<Result<cases::ChangePage>> changes(QByteArray, std::stop_token) override
    {
        co_return cases::ChangePage();
    }
    QCoro::Task<Result<cases::CreatedCase>> create(cases::NewCase newCase, std::stop_token) override
    {
        if (offline) {
            co_return noConnection();
        }
        if (refuses) {
            co_return refusal();
        }
        const std::scoped_lock lock(m_mutex);
        m_created.push_back(newCase);
        if (doublesAndDrops) {
            m_created.push_back(newCase);
            co_return dropped();
        }
        co_return made(m_created.size());
    }
    QCoro::Task<Result<std::vector<cases::CreatedCase>>> lookUp(QString reference, QDateTime, std::stop_token) override
    {
        if (offline) {
            co_return noConnection();
        }
        const std::scoped_lock lock(m_mutex);
        std::vector<cases::CreatedCase> found;
        for (std::size_t i = 0; i < m_created.size(); ++i) {
            if (m_created[i].reference == reference) {
                found.push_back(made(i + 1));
            }
        }
        co_return found;
    }
    QCoro::Task<Result<cases::CaseDetail>> read(QString caseId, std::stop_token) override
    {
        const std::scoped_lock lock(m_mutex);
        cases::CaseDetail detail;
        for (std::size_t i = 0; i < m_created.size(); ++i) {
            if (made(i + 1).id == caseId) {
                detail.head.id = caseId;
                detail.head.number = made(i + 1).number;
                detail.head.subject = m_created[i].fields.value(QStringLiteral("Subject"));
                detail.head.description = m_created[i].fields.value(QStringLiteral("Description"));
                detail.attachments = m_files;
            }
        }
        co_return detail;
    }
    QCoro::Task<Result<cases::Attachment>> addFile(cases::NewFile file, std::stop_token stop) override
    {
        if (refusesFiles) {
            co_return tooLarge();
        }
        while (stallsFiles) {
            if (stop.stop_requested()) {
                ++filesCutOff;
                co_return cutOff();
            }
            if (file.progress) {
                file.progress(file.size / 2, file.size);
            }
            co_await QCoro::sleepFor(std::chrono::milliseconds(10));
        }
        cases::Attachment attachment;
        attachment.id = QStringLiteral("file-") + file.name;
        attachment.name = file.name;
        attachment.size = file.size;
        attachment.checksum = QStringLiteral("md5:") + file.md5;
        const std::scoped_lock lock(m_mutex);
        m_files.push_back(attachment);
        co_return attachment;
    }
    cases::ApiBudget budget() const override { return {}; }
    QDateTime serverTime() const override { return QDateTime::currentDateTimeUtc(); }

private:
    // Made outside of the coroutines: g++ 12 may destroy aggregates made inside twice.
    static Error noConnection() { return {.code = ErrorCode::Offline, .detail = {}, .retry = Retry::Later}; }
    static Error refusal()
    {
        return {.code = ErrorCode::Rejected,
                .detail = QStringLiteral("Phone is not a number"),
                .retry = Retry::AfterPerson,
                .fields = {QStringLiteral("SuppliedPhone")}};
    }
    static Error tooLarge()
    {
        return {.code = ErrorCode::Rejected,
                .detail = QStringLiteral("The file is too large"),
                .retry = Retry::AfterPerson};
    }
    static Error cutOff() { return {.code = ErrorCode::Cancelled, .detail = {}, .retry = Retry::Never}; }
    static Error dropped()
    {
        Error error{.code = ErrorCode::ConnectionLost, .detail = {}, .retry = Retry::Later};
        error.mayHaveArrived = true;
        return error;
    }
    static cases::PortalIdentity maria()
    {
        return {QStringLiteral("org"), QStringLiteral("user"), QStringLiteral("Maria")};
    }
    static cases::CreatedCase made(std::size_t number)
    {
        return {.id = QStringLiteral("500-%1").arg(number),
                .number = QStringLiteral("%1").arg(number + 1000, 8, 10, QLatin1Char('0')),
                .serverTime = QDateTime::currentDateTimeUtc()};
    }

    mutable std::mutex m_mutex;
    std::vector<cases::NewCase> m_created;
    std::vector<cases::Attachment> m_files;
};

class KeptBrowser final : public platform::Browser
{
public:
    bool open(const QUrl& address) override
    {
        opened.append(address);
        return works;
    }
    bool compose(const platform::Mail& mail) override
    {
        composed.append(mail);
        return hasMailProgram;
    }
    QList<QUrl> opened;
    QList<platform::Mail> composed;
    bool works = true;
    bool hasMailProgram = true;
};

class GivenFiles final : public ui::FilePicker
{
public:
    void pickFiles(QWidget*, const QString&, std::function<void(QStringList)> done) override { done(paths); }
    void pickNewFile(QWidget*, const QString&, const QString&, std::function<void(QString)> done) override
    {
        done(newFile);
    }
    QString newFile;
    QStringList paths;
};

inline account::Account filledAccount(account::Kind kind)
{
    account::Account account;
    account.id = QStringLiteral("11111111-2222-3333-4444-555555555555");
    account.name = QStringLiteral("Muster Handels GmbH");
    account.vendor = QStringLiteral("jitterbit");
    account.kind = kind;
    account.site = QUrl(QStringLiteral("https://community.example.org/support"));
    account.contact = {.name = QStringLiteral("Änne Müller"),
                       .email = QStringLiteral("aenne.mueller@example.com"),
                       .phone = QStringLiteral("+49 30 1234567"),
                       .reachableFrom = QStringLiteral("00:00"),
                       .reachableUntil = QStringLiteral("24:00"),
                       .timeZone = QStringLiteral("Europe/Berlin"),
                       .deputy = QStringLiteral("Jörg Weiß, +49 170 7654321")};
    account.vendorOrganisation = QStringLiteral("482913");
    account.hotline = QStringLiteral("+49 89 555 0199");
    account.product = QStringLiteral("Jitterbit Studio");
    account.productVersion = QStringLiteral("12.10");
    account.region = QStringLiteral("EMEA");
    account.environment = QStringLiteral("Production");
    account.agentGroup = QStringLiteral("Agents Frankfurt");
    account.reportLanguage = QStringLiteral("de");
    return account;
}

class CreateCaseHouse
{
public:
    enum class Disk { Works, Broken };

    explicit CreateCaseHouse(account::Kind kind = account::Kind::Salesforce, Disk disk = Disk::Works)
        : account(filledAccount(kind)),
          profile(account::openProfile(disk == Disk::Works ? folder.filePath(QStringLiteral("account"))
                                                           : inAFile(folder.filePath(QStringLiteral("file"))))),
          vendor(*vendor::loadVendorProfile(QStringLiteral("jitterbit"))),
          settings(folder.filePath(QStringLiteral("settings.json")), {}),
          drafts(profile.user, clock),
          cases(profile.mirror, profile.user),
          caseBook(profile.user),
          status(profile.mirror),
          statusBook(profile.user),
          attachments(profile.attachmentsFolder),
          createExecutor(portal, std::chrono::milliseconds(100)),
          fileExecutor(portal, attachments, std::chrono::seconds(5))
    {
        createExecutor.setIdentity(QStringLiteral("org/user"));
        fileExecutor.setIdentity(QStringLiteral("org/user"));
        m_network.start();
        m_worker.moveToThread(&m_network);
        outbox::Policy quick;
        quick.lookUpGap = std::chrono::milliseconds(20);
        quick.backOffFirst = std::chrono::milliseconds(200);
        quick.backOffMost = std::chrono::milliseconds(800);
        inNetwork([&] {
            outboxRoom = std::make_unique<outbox::Outbox>(profile.user, clock, random, quick);
            outboxRoom->addExecutor(reports::createOperation, createExecutor);
            outboxRoom->addExecutor(reports::fileOperation, fileExecutor);
            outboxRoom->start(false);
            sync = std::make_unique<sync::SyncSchedule>(clock, random);
        });
        desk = std::make_unique<reports::ReportDesk>(drafts, attachments, *outboxRoom, cases, vendor, clock, random);
        workspace = std::make_unique<ui::Workspace>(ui::Workspace{.account = account,
                                                                  .vendor = vendor,
                                                                  .clock = clock,
                                                                  .settings = settings,
                                                                  .cases = cases,
                                                                  .caseBook = caseBook,
                                                                  .drafts = drafts,
                                                                  .attachments = attachments,
                                                                  .outbox = *outboxRoom,
                                                                  .reports = *desk,
                                                                  .sync = *sync,
                                                                  .status = status,
                                                                  .statusBook = statusBook,
                                                                  .statusPage = {},
                                                                  .browser = browser,
                                                                  .files = files,
                                                                  .folder = profile.folder,
                                                                  .practice = false});
    }

    ~CreateCaseHouse()
    {
        workspace.reset();
        desk.reset();
        inNetwork([&] {
            QCoro::waitFor(outboxRoom->stop());
            outboxRoom.reset();
            sync.reset();
        });
        m_network.quit();
        m_network.wait();
    }

    QTemporaryDir folder;
    SystemClock clock;
    SeededRandom random{42};
    account::Account account;
    account::Profile profile;
    vendor::VendorProfile vendor;
    settings::Settings settings;
    drafts::DraftStore drafts;
    cases::CaseStore cases;
    cases::CaseBook caseBook;
    status::StatusStore status;
    status::StatusBook statusBook;
    drafts::AttachmentFolder attachments;
    StillPortal portal;
    reports::CreateExecutor createExecutor;
    reports::FileExecutor fileExecutor;
    KeptBrowser browser;
    GivenFiles files;
    std::unique_ptr<outbox::Outbox> outboxRoom;
    std::unique_ptr<sync::SyncSchedule> sync;
    std::unique_ptr<reports::ReportDesk> desk;
    std::unique_ptr<ui::Workspace> workspace;

private:
    // No folder can be made below a file.
    static QString inAFile(const QString& path)
    {
        QFile file(path);
        file.open(QIODevice::WriteOnly);
        return path + QStringLiteral("/account");
    }
    void inNetwork(const std::function<void()>& work)
    {
        QMetaObject::invokeMethod(&m_worker, work, Qt::BlockingQueuedConnection);
    }

    QThread m_network;
    QObject m_worker;
};

} // namespace lotse::testing
