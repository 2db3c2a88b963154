// Carries out what a person does in a case that exists: "case.reply", "case.change" and "case.close". Lives in the
// network thread.
#pragma once

#include "support/reports/PortalExecutor.h"

namespace lotse::reports
{

inline const QString replyOperation = QStringLiteral("case.reply");
inline const QString changeOperation = QStringLiteral("case.change");
inline const QString closeOperation = QStringLiteral("case.close");

// Payload of "case.reply": {"case": the portal's id; absent where the item depends on the report that makes the case,
// "text", "earlier": [ids of entries with the same text that stood there before]}; result: {"id", "number"}, where
// "number" is the portal's id of the case. Found again by author, case and normalised text.
class ReplyExecutor final : public PortalExecutor
{
public:
    explicit ReplyExecutor(cases::CasePortal& portal, std::chrono::milliseconds timeout = std::chrono::seconds(30));

    bool isIdempotent(const outbox::Item& item) const override;
    QCoro::Task<Result<QJsonObject>> send(outbox::Item item, std::optional<outbox::Item> parent,
                                          std::stop_token stop) override;
    QCoro::Task<Result<std::vector<outbox::Candidate>>> lookUp(outbox::Item item, std::optional<outbox::Item> parent,
                                                               std::stop_token stop) override;
    QCoro::Task<Result<outbox::Verification>> verify(outbox::Item item, std::stop_token stop) override;
};

// Payload of "case.close": {"case": as above}; result: {"id", "number"}, both the portal's id of the case. Closing what
// is closed does nothing, so it may be repeated.
class CloseExecutor final : public PortalExecutor
{
public:
    explicit CloseExecutor(cases::CasePortal& portal, std::chrono::milliseconds timeout = std::chrono::seconds(60));

    bool isIdempotent(const outbox::Item& item) const override;
    QCoro::Task<Result<QJsonObject>> send(outbox::Item item, std::optional<outbox::Item> parent,
                                          std::stop_token stop) override;
    QCoro::Task<Result<std::vector<outbox::Candidate>>> lookUp(outbox::Item item, std::optional<outbox::Item> parent,
                                                               std::stop_token stop) override;
    QCoro::Task<Result<outbox::Verification>> verify(outbox::Item item, std::stop_token stop) override;
};

// Payload of "case.change": {"case": as above, "fields": {portal's name: value}}; result: {"id", "number"}, both the
// portal's id of the case. Setting the same values again does nothing, so it may be repeated.
class ChangeExecutor final : public PortalExecutor
{
public:
    explicit ChangeExecutor(cases::CasePortal& portal, std::chrono::milliseconds timeout = std::chrono::seconds(30));

    bool isIdempotent(const outbox::Item& item) const override;
    QCoro::Task<Result<QJsonObject>> send(outbox::Item item, std::optional<outbox::Item> parent,
                                          std::stop_token stop) override;
    QCoro::Task<Result<std::vector<outbox::Candidate>>> lookUp(outbox::Item item, std::optional<outbox::Item> parent,
                                                               std::stop_token stop) override;
    QCoro::Task<Result<outbox::Verification>> verify(outbox::Item item, std::stop_token stop) override;

private:
    // Whether the case holds what the item sets, as far as a case shows it; the portal's labels of what differs.
    QCoro::Task<Result<QStringList>> differences(QString caseId, QJsonObject fields, std::stop_token stop);
};

} // namespace lotse::reports
