// Carries out the outbox's case operations at a case portal: "case.create" and "case.file". Lives in the network
// thread.
#pragma once

#include "support/cases/CaseStore.h"
#include "support/drafts/AttachmentFolder.h"
#include "support/reports/PortalExecutor.h"

namespace lotse::reports
{

inline const QString createOperation = QStringLiteral("case.create");
inline const QString fileOperation = QStringLiteral("case.file");

// Payload of "case.create": {"fields": {name: value}, "subject", "body", "way": {"kind", "field"}, "vendor",
// "localCase", "severity", "report": {...}, "files": [{name,size,sha256,md5,type}], "language"}; result: {"id",
// "number"}. Without "fields" (sent before the portal had described its form) it is bound when it is sent.
class CreateExecutor final : public PortalExecutor
{
public:
    CreateExecutor(cases::CasePortal& portal, std::chrono::milliseconds timeout = std::chrono::seconds(30));

    bool isIdempotent(const outbox::Item& item) const override;
    std::chrono::milliseconds timeout(const outbox::Item& item) const override;
    QCoro::Task<Result<QJsonObject>> send(outbox::Item item, std::optional<outbox::Item> parent,
                                          std::stop_token stop) override;
    QCoro::Task<Result<std::vector<outbox::Candidate>>> lookUp(outbox::Item item, std::optional<outbox::Item> parent,
                                                               std::stop_token stop) override;
    QCoro::Task<Result<outbox::Verification>> verify(outbox::Item item, std::stop_token stop) override;
};

// Payload of "case.file": {"name", "size", "sha256", "md5", "type", "twins": [names of files with the same content],
// "case": the portal's id of a case that exists; absent where the item depends on the report that makes the case};
// result: {"id", "number"}, where "number" is the portal's id of the case. Found again by parent, size and checksum.
class FileExecutor final : public PortalExecutor
{
public:
    FileExecutor(cases::CasePortal& portal, drafts::AttachmentFolder attachments,
                 std::chrono::milliseconds timeout = std::chrono::minutes(10));

    bool isIdempotent(const outbox::Item& item) const override;
    bool isCutByHold(const outbox::Item& item) const override;
    QCoro::Task<Result<QJsonObject>> send(outbox::Item item, std::optional<outbox::Item> parent,
                                          std::stop_token stop) override;
    QCoro::Task<Result<std::vector<outbox::Candidate>>> lookUp(outbox::Item item, std::optional<outbox::Item> parent,
                                                               std::stop_token stop) override;
    QCoro::Task<Result<outbox::Verification>> verify(outbox::Item item, std::stop_token stop) override;

private:
    std::function<void(qint64, qint64)> progressOf(const QString& itemId) const;

    drafts::AttachmentFolder m_attachments;
};

} // namespace lotse::reports
