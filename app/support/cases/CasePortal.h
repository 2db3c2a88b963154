// Port to a system that holds support cases. One object speaks for one account; it lives in the network thread and all
// calls come from there. Every call ends soon after its stop token is raised, with Cancelled.
#pragma once

#include "foundation/Result.h"
#include "support/cases/Case.h"

#include <QCoro/QCoroTask>
#include <QHash>
#include <QJsonObject>

#include <functional>
#include <stop_token>

namespace lotse::cases
{

struct PortalIdentity {
    QString organisationId;
    QString userId;
    QString userName;

    bool operator==(const PortalIdentity&) const = default;
};

struct Choice {
    QString value;
    QString label;
    bool isDefault = false;
    QStringList validFor; // dependent field: values of the controlling field; empty: always

    bool operator==(const Choice&) const = default;
};

// Which value of a Case a field of the form holds.
enum class FormPart { None, Subject, Product, Severity };

// One field of the portal's case form, as the portal describes itself.
struct FormField {
    enum class Type { Text, LongText, Choice, Flag, Number, Date, DateTime, Email, Phone, Other };
    QString name;
    QString label;
    Type type = Type::Text;
    int maxLength = 0; // characters; 0: not limited
    bool required = false;
    std::vector<Choice> choices; // active ones only
    QString controllingField;    // name; empty when independent
    FormPart part = FormPart::None;
    bool changeable = false; // in a case that exists; the portal may still refuse it in a single one

    bool operator==(const FormField&) const = default;
};

// How a create is kept from happening twice; found out by describing the portal.
struct DeliveryWay {
    enum class Kind { ExternalId, IdempotencyKey, LookUp };
    Kind kind = Kind::LookUp;
    QString externalIdField; // ExternalId only

    bool operator==(const DeliveryWay&) const = default;
};

struct CaseForm {
    std::vector<FormField> fields; // those a person may fill in, in the portal's order
    DeliveryWay way;
    qint64 fileLimit = 0; // bytes per file; 0: the portal does not say
    int replyLimit = 0;   // bytes of UTF-8 in one reply; 0: the portal does not say
    QString tag;          // for describing again at low cost (ETag or Last-Modified)

    const FormField* field(const QString& name) const;
    // What can be changed afterwards and stands in a Case, in the form's order.
    std::vector<FormField> changeable() const;
    bool operator==(const CaseForm&) const = default;
};

QJsonObject toJson(const CaseForm& form);
CaseForm caseFormFromJson(const QJsonObject& json);

// What changed since a cursor. The cursor is the portal's own and opaque; it is stored with the page in one
// transaction. A page with no rows and the same cursor means: nothing changed, nothing is written.
struct ChangePage {
    std::vector<Case> cases;
    std::vector<Entry> entries;
    std::vector<Attachment> attachments;
    std::vector<QString> attachmentsOf; // cases whose attachment list is complete in this page
    QStringList deletedCases;
    std::vector<QString> present;     // cases that are there as they were; counts for completeSet
    bool withoutDescriptions = false; // the cases come without: those that the mirror has stay
    bool completeSet = false;         // with the last page: ids seen since the first page are all there are
    QByteArray cursor;
    bool more = false; // ask again with `cursor` at once
};

// How much of the organisation's limit of calls is used, 0 to 1; below 0 when the portal does not say.
struct ApiBudget {
    double used = -1;
};

// A case to be created: fields by the portal's names. `reference` is the client reference that also stands in the body.
struct NewCase {
    QString reference;
    QHash<QString, QString> fields;
    DeliveryWay way;
    std::chrono::milliseconds timeout = std::chrono::seconds(30);
};

struct CreatedCase {
    QString id;
    QString number;
    QDateTime serverTime;
};

// A file to be added to a case.
struct NewFile {
    QString caseId;
    QString name;
    QString path;
    qint64 size = 0;
    QString md5; // hex, lower case
    QString sha256;
    std::chrono::milliseconds timeout = std::chrono::minutes(10);
    // In the portal's thread, a few times a second, while it leaves; `total` is a little more than the file.
    std::function<void(qint64 sent, qint64 total)> progress = {};
};

// A file of a case, to be fetched.
struct WantedFile {
    Attachment attachment; // as the portal listed it
    QString path;          // made or replaced only once the whole file is here
    // In the portal's thread, a few times a second; `total` is -1 while unknown.
    std::function<void(qint64 received, qint64 total)> progress = {};
    std::chrono::milliseconds timeout = std::chrono::minutes(30);
};

// Something that the person says in a case.
struct NewReply {
    QString caseId;
    QString text; // plain, not empty
    std::chrono::milliseconds timeout = std::chrono::seconds(30);
};

// Other values for fields of a case, by the portal's names.
struct CaseChange {
    QString caseId;
    QHash<QString, QString> fields;
    std::chrono::milliseconds timeout = std::chrono::seconds(30);
};

class CasePortal
{
public:
    virtual ~CasePortal() = default;

    virtual QCoro::Task<Result<PortalIdentity>> identity(std::stop_token stop) = 0;
    virtual QCoro::Task<Result<CaseForm>> describe(std::stop_token stop) = 0;
    // `cursor` empty: from the beginning.
    virtual QCoro::Task<Result<ChangePage>> changes(QByteArray cursor, std::stop_token stop) = 0;

    // Hands the case over once. Errors with mayHaveArrived must be followed by lookUp before any retry, except where
    // the way is ExternalId or IdempotencyKey: there the same call may be repeated.
    virtual QCoro::Task<Result<CreatedCase>> create(NewCase newCase, std::stop_token stop) = 0;
    // Cases by this user, created at or after `since` (server time), whose body carries the reference.
    virtual QCoro::Task<Result<std::vector<CreatedCase>>> lookUp(QString reference, QDateTime since,
                                                                 std::stop_token stop) = 0;
    // The case as the portal holds it now, with all entries and attachments.
    virtual QCoro::Task<Result<CaseDetail>> read(QString caseId, std::stop_token stop) = 0;
    // Errors with mayHaveArrived: look among files() for one of the same size and checksum before any retry.
    virtual QCoro::Task<Result<Attachment>> addFile(NewFile file, std::stop_token stop) = 0;

    // What follows answers Unsupported where a portal cannot do it.

    // What is attached to a case now, by name; neither message texts nor mails. Errors: NotFound, Forbidden.
    virtual QCoro::Task<Result<std::vector<Attachment>>> files(QString caseId, std::stop_token stop);
    // Fetches a file. Errors: NotFound, Forbidden; AnswerUnreadable when what came is not what was listed (size,
    // checksum); StorageFull, StorageFailed. Whatever stood at the path is left alone then.
    virtual QCoro::Task<Result<void>> download(WantedFile file, std::stop_token stop);

    // Says something, once. Errors with mayHaveArrived must be followed by lookUpReplies before any retry; Rejected,
    // Forbidden where this user may not.
    virtual QCoro::Task<Result<Entry>> reply(NewReply reply, std::stop_token stop);
    // What this user said in the case at or after `since` (server time) whose text is the same (see sameReply).
    virtual QCoro::Task<Result<std::vector<Entry>>> lookUpReplies(QString caseId, QString text, QDateTime since,
                                                                  std::stop_token stop);
    // Closes the case, as a customer would. May be repeated; a closed one stays as it is. Errors: Forbidden, Rejected,
    // Unsupported (the portal lets this user close nothing).
    virtual QCoro::Task<Result<void>> close(QString caseId, std::stop_token stop);
    // Sets fields that describe() calls changeable. May be repeated. Errors: NotFound, Forbidden, Rejected (the portal
    // does not take a value; none of them need be set then).
    virtual QCoro::Task<Result<void>> change(CaseChange change, std::stop_token stop);

    // As of the last answer.
    virtual ApiBudget budget() const = 0;
    // The portal's clock as of its last answer, for `since`; invalid before the first.
    virtual QDateTime serverTime() const = 0;
};

// What a case shows in this part of the form.
QString valueOf(const Case& one, FormPart part);
// Whether two texts are the same reply, however a portal re-wrapped, trimmed or composed its characters.
bool sameReply(const QString& a, const QString& b);
// Moves a file that was fetched beside its place into its place, when it is what the portal listed; else removes it.
// `md5`: of what came, lower case hex. Errors: AnswerUnreadable, StorageFailed.
Result<void> settleDownload(const QString& fetched, qint64 size, const QByteArray& md5, const WantedFile& wanted);
// Where a file is fetched to before that.
QString besides(const WantedFile& wanted);

} // namespace lotse::cases
