// A queue's description of a ticket: the form a person fills in, made from its custom fields. Nothing here knows their
// names.
#pragma once

#include "portals/requesttracker/Session.h"

namespace lotse::requesttracker
{

struct QueueDescription {
    QString id; // of the queue
    cases::CaseForm form;
    QHash<QString, QString> fieldNames; // custom fields by id
    QString referenceField;             // name of the one for client references; empty: the queue has none
};

// How the form names the fields of a ticket.
inline const QString subjectName = QStringLiteral("Subject");
inline const QString contentName = QStringLiteral("Content");
// Of a custom field: "CF.Product".
QString formName(const QString& customField);
QString customFieldOf(const QString& formName); // empty when it is none

// One custom field as the server describes it.
cases::FormField formFieldFrom(const QJsonObject& customField);

// Errors: NotFound, naming the queue that is gone, disabled or hidden from this user; those of the session.
QCoro::Task<Result<QueueDescription>> describeQueue(std::shared_ptr<Session> session, std::stop_token stop);
// Whether the queue is there. Errors: as above.
QCoro::Task<Result<QJsonObject>> readQueue(std::shared_ptr<Session> session, std::stop_token stop);

} // namespace lotse::requesttracker
