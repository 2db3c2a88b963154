// Where a report leaves the person's hands: freezes a draft into outbox items and a local case in one transaction,
// gives it back, and reads receipts. Safe to call from the UI thread; never waits.
#pragma once

#include "support/cases/CaseStore.h"
#include "support/drafts/AttachmentFolder.h"
#include "support/drafts/DraftStore.h"
#include "support/outbox/Outbox.h"
#include "support/reports/Packet.h"

#include <QFuture>

namespace lotse::reports
{

// What was sent and what became of it; made from the outbox item and its files.
struct Receipt {
    QString itemId;
    QString draftId;
    QString reference;
    QString number; // empty until known
    QString remoteId;
    QString caseId; // in My Cases: the local case until the portal's takes its place
    QString subject;
    QString body;
    struct File {
        QString name;
        qint64 size = 0;
        QString sha256;
        outbox::State state = outbox::State::Queued;
        std::optional<Error> reason = std::nullopt;
        QString itemId = {}; // its own item in the outbox
        outbox::Verification verification = {};
    };
    std::vector<File> files;
    outbox::State state = outbox::State::Queued;
    std::optional<Error> reason;
    QDateTime queued;
    QDateTime delivered;
    outbox::Verification verification;
    bool byHand = false; // the person filed it in the portal's own form
    std::vector<outbox::Candidate> candidates;
};

class ReportDesk : public QObject
{
    Q_OBJECT

public:
    ReportDesk(drafts::DraftStore& drafts, drafts::AttachmentFolder attachments, outbox::Outbox& outbox,
               cases::CaseStore& cases, const vendor::VendorProfile& profile, Clock& clock, Random& random,
               QObject* parent = nullptr);
    // What is under way ends by itself and answers Cancelled where it was not yet stored; nothing here is touched any
    // more.
    ~ReportDesk() override;

    // The client reference of a draft; stable over its life, so that the review shows exactly what will be sent.
    static QString referenceFor(const QString& draftId);

    // Sends the saved draft `draftId` at `version`. Answers the outbox item's id. Errors: VersionConflict (the review
    // showed something else), InputMissing and InputInvalid (a blocking finding), those of storage.
    QFuture<Result<QString>> send(QString draftId, qint64 version, account::Account account,
                                  std::optional<cases::CaseForm> form, std::chrono::seconds undo);
    // Takes a report back into its draft, which is then as it was. Errors: InputInvalid when it may have arrived
    // already.
    QFuture<Result<void>> takeBack(QString itemId);

    // The assisted way: the report is frozen and held, the person files it in the portal's own form.
    QFuture<Result<QString>> beginByHand(QString draftId, qint64 version, account::Account account);
    // The same for a report that is in the outbox already.
    QFuture<Result<void>> holdForHand(QString itemId);
    // The person's case number: the case lives on as followed by hand, its files count as attached there. Errors:
    // InputMissing (no number), InputInvalid (the report is not held).
    QFuture<Result<void>> finishByHand(QString itemId, QString number);

    QFuture<Result<Receipt>> receipt(QString itemId);
    // Newest first.
    QFuture<Result<std::vector<Receipt>>> receipts();

Q_SIGNALS:
    void changed(const QString& itemId);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace lotse::reports
