// A case portal in memory that does what a test tells it, and counts.
#pragma once

#include "support/cases/CasePortal.h"
#include "support/reports/Packet.h"

#include <QFile>

#include <deque>

namespace lotse::testing
{

class FakeCasePortal final : public cases::CasePortal
{
public:
    struct Trouble {
        Error error;
        bool carriedOut = false;
    };

    cases::CaseForm form;
    std::vector<cases::CaseDetail> held;
    std::deque<Trouble> onCreate; // one for each next call
    std::deque<Trouble> onFile;
    std::deque<Error> onDescribe;
    std::deque<Error> onRead;
    QString subjectPrefix; // what the portal makes of a subject by itself
    bool keepsFiles = true;
    bool keepsChecksums = true;
    int creates = 0;
    int describes = 0;
    std::vector<cases::NewCase> asked;

    QCoro::Task<Result<cases::PortalIdentity>> identity(std::stop_token /*stop*/) override
    {
        co_return cases::PortalIdentity{.organisationId = QStringLiteral("org"),
                                        .userId = QStringLiteral("user"),
                                        .userName = QStringLiteral("Jörg")};
    }
    QCoro::Task<Result<cases::CaseForm>> describe(std::stop_token /*stop*/) override
    {
        ++describes;
        if (const std::optional<Error> error = next(onDescribe)) {
            co_return *error;
        }
        co_return form;
    }
    QCoro::Task<Result<cases::ChangePage>> changes(QByteArray cursor, std::stop_token /*stop*/) override
    {
        co_return cases::ChangePage{.cases = {},
                                    .entries = {},
                                    .attachments = {},
                                    .attachmentsOf = {},
                                    .deletedCases = {},
                                    .present = {},
                                    .cursor = cursor};
    }
    QCoro::Task<Result<cases::CreatedCase>> create(cases::NewCase newCase, std::stop_token /*stop*/) override
    {
        ++creates;
        asked.push_back(newCase);
        const std::optional<Trouble> trouble = next(onCreate);
        if (trouble && !trouble->carriedOut) {
            co_return trouble->error;
        }
        cases::CaseDetail detail;
        detail.head.id = QStringLiteral("500%1").arg(held.size() + 1);
        detail.head.number = QStringLiteral("0012345%1").arg(held.size() + 1);
        detail.head.subject = subjectPrefix + newCase.fields.value(QStringLiteral("Subject"));
        // As portals store it.
        detail.head.description =
            newCase.fields.value(QStringLiteral("Description")).replace(QStringLiteral("\n"), QStringLiteral("\r\n"));
        detail.head.created = QDateTime::currentDateTimeUtc();
        held.push_back(detail);
        if (trouble) {
            co_return trouble->error;
        }
        co_return created(detail);
    }
    QCoro::Task<Result<std::vector<cases::CreatedCase>>> lookUp(QString reference, QDateTime since,
                                                                std::stop_token /*stop*/) override
    {
        std::vector<cases::CreatedCase> found;
        for (const cases::CaseDetail& detail : held) {
            if (reports::referenceIn(detail.head.description) == reference && detail.head.created >= since) {
                found.push_back(created(detail));
            }
        }
        co_return found;
    }
    QCoro::Task<Result<cases::CaseDetail>> read(QString caseId, std::stop_token /*stop*/) override
    {
        if (const std::optional<Error> error = next(onRead)) {
            co_return *error;
        }
        for (const cases::CaseDetail& detail : held) {
            if (detail.head.id == caseId) {
                co_return detail;
            }
        }
        co_return Error{.code = ErrorCode::NotFound, .detail = caseId};
    }
    QCoro::Task<Result<cases::Attachment>> addFile(cases::NewFile file, std::stop_token /*stop*/) override
    {
        const std::optional<Trouble> trouble = next(onFile);
        if (trouble && !trouble->carriedOut) {
            co_return trouble->error;
        }
        for (cases::CaseDetail& detail : held) {
            if (detail.head.id != file.caseId) {
                continue;
            }
            const cases::Attachment added{.id = QStringLiteral("068%1").arg(++m_files),
                                          .caseId = file.caseId,
                                          .name = file.name,
                                          .size = QFile(file.path).size(),
                                          .checksum = keepsChecksums ? QStringLiteral("md5:") + file.md5 : QString(),
                                          .created = QDateTime::currentDateTimeUtc()};
            if (keepsFiles) {
                detail.attachments.push_back(added);
            }
            if (trouble) {
                co_return trouble->error;
            }
            co_return added;
        }
        co_return Error{.code = ErrorCode::NotFound, .detail = file.caseId};
    }
    cases::ApiBudget budget() const override { return {}; }
    QDateTime serverTime() const override { return QDateTime::currentDateTimeUtc(); }

private:
    template <typename T>
    static std::optional<T> next(std::deque<T>& queue)
    {
        if (queue.empty()) {
            return std::nullopt;
        }
        T first = queue.front();
        queue.pop_front();
        return first;
    }
    static cases::CreatedCase created(const cases::CaseDetail& detail)
    {
        return {.id = detail.head.id, .number = detail.head.number, .serverTime = detail.head.created};
    }

    int m_files = 0;
};

} // namespace lotse::testing
