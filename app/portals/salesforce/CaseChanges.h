// Reads cases and all that belongs to them: what changed since a cursor, and one case as a whole.
#pragma once

#include "portals/salesforce/CaseDescription.h"
#include "portals/salesforce/ChangeCursor.h"
#include "portals/salesforce/Composite.h"

#include <QSet>

#include <memory>

namespace lotse::salesforce
{

class CaseChanges : public std::enable_shared_from_this<CaseChanges>
{
public:
    explicit CaseChanges(std::shared_ptr<Session> session);

    // Errors: those of the session; Rejected with the server code INVALID_FIELD when the description is out of date.
    QCoro::Task<Result<cases::ChangePage>> since(QByteArray cursor, std::shared_ptr<const CaseDescription> description,
                                                 std::stop_token stop);
    // Errors: those of the session; NotFound.
    QCoro::Task<Result<cases::CaseDetail>> one(QString caseId, std::shared_ptr<const CaseDescription> description,
                                               std::stop_token stop);
    // The files of cases. Errors: those of the session.
    QCoro::Task<Result<std::vector<cases::Attachment>>> filesOf(QStringList caseIds, std::stop_token stop);

    // Some sites do not show who wrote something; then it is no longer asked for. False: it was not asked for before.
    bool giveUpPeople() { return std::exchange(m_withPeople, false); }

private:
    struct Work;

    std::vector<Part> partsFor(const Work& work) const;
    std::optional<Error> takeStream(Work& work, const QString& stream, const PartAnswer& answer);
    std::optional<Error> takeDeleted(Work& work, const PartAnswer& answer);
    void finish(Work& work);
    void beginRun(Work& work);
    bool mustList(const Work& work) const;
    QCoro::Task<Result<QStringList>> casesOf(QStringList documents, std::stop_token stop);
    bool isLeftOut(const QString& stream, const Error& problem);

    std::shared_ptr<Session> m_session;
    bool m_withPeople = true;
    QSet<QString> m_leftOut; // streams that this user may not see
};

} // namespace lotse::salesforce
