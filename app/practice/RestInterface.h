// The data interface below /services/data: versions, descriptions, records, queries, composites, files.
#pragma once

#include "practice/Answers.h"
#include "practice/CaseDesk.h"
#include "practice/ForumInterface.h"
#include "practice/Portal.h"
#include "practice/QueryRunner.h"

namespace lotse::practice
{

class RestInterface
{
public:
    RestInterface(Catalogue& catalogue, Store& store, CaseDesk& desk, ForumInterface& forums);

    void setOffers(Offers offers);
    void setShowsDeletions(bool shows) { m_showsDeletions = shows; }
    // After anything that a description shows has changed.
    void noteDescriptionChanged();

    // `path`: what follows /services/data. The user is signed in unless the path is empty. Throws Refusal.
    Answer serve(const Request& request, const QStringList& path, const QString& userId);

private:
    struct Call {
        const Request& request;
        QString version;
        QStringList path; // below the version
        QString userId;
        bool is(const char* method) const { return request.method == method; }
    };
    Answer versions() const;
    Answer resources(const Call& call) const;
    Answer dispatch(const Call& call);
    Answer limits() const;
    Answer query(const Call& call, bool includeDeleted);
    Answer objects(const Call& call);
    Answer describe(const Call& call, const Object& object) const;
    Answer record(const Call& call, const Object& object);
    Answer create(const Call& call, const Object& object);
    Answer upsert(const Call& call, const Object& object, const QString& reference);
    Answer deleted(const Call& call, const Object& object) const;
    Answer updated(const Call& call, const Object& object) const;
    Answer createFile(const Call& call);
    Answer composite(const Call& call);
    QJsonObject subrequest(const Call& outer, const QJsonObject& part, const QJsonObject& results);
    Answer userInterface(const Call& call);
    Answer objectInfo(const Object& object) const;
    Answer createWithKey(const Call& call);
    QString createRecord(const Object& object, const QJsonObject& fields, const QString& userId);

    Catalogue& m_catalogue;
    Store& m_store;
    CaseDesk& m_desk;
    ForumInterface& m_forums;
    QueryRunner m_queries;
    Offers m_offers = Offers::Nothing;
    bool m_showsDeletions = true;
};

} // namespace lotse::practice
