#include "portals/salesforce/SalesforcePortal.h"

#include "portals/salesforce/CaseChanges.h"
#include "portals/salesforce/CaseDescription.h"
#include "portals/salesforce/CaseTalk.h"
#include "portals/salesforce/CaseWriting.h"
#include "portals/salesforce/Session.h"

#include <QJsonObject>

namespace lotse::salesforce
{

namespace
{

using Described = std::shared_ptr<const CaseDescription>;

} // namespace

struct SalesforcePortal::State {
    std::shared_ptr<Session> session;
    std::shared_ptr<CaseChanges> changes;
    Described described;
    QByteArray tag;      // ETag of `described`
    QByteArray modified; // its Last-Modified

    static QCoro::Task<Result<Described>> describe(std::shared_ptr<State> state, std::stop_token stop);
    // As last described; asked for where that never happened.
    static QCoro::Task<Result<Described>> known(std::shared_ptr<State> state, std::stop_token stop);
    static QCoro::Task<Result<cases::DeliveryWay>> way(std::shared_ptr<State> state, Described description,
                                                       std::stop_token stop);
    static QCoro::Task<Result<cases::CaseForm>> form(std::shared_ptr<State> state, std::stop_token stop);
    static QCoro::Task<Result<cases::ChangePage>> changesSince(std::shared_ptr<State> state, QByteArray cursor,
                                                               std::stop_token stop);
    static QCoro::Task<Result<cases::CreatedCase>> create(std::shared_ptr<State> state, cases::NewCase newCase,
                                                          std::stop_token stop);
    static QCoro::Task<Result<cases::CaseDetail>> read(std::shared_ptr<State> state, QString caseId,
                                                       std::stop_token stop);
    static QCoro::Task<Result<void>> change(std::shared_ptr<State> state, cases::CaseChange change,
                                            std::stop_token stop);
    bool canAskForLess(const Error& error);
};

QCoro::Task<Result<Described>> SalesforcePortal::State::describe(std::shared_ptr<State> state, std::stop_token stop)
{
    net::HttpRequest request = reading(QUrl(QStringLiteral("sobjects/Case/describe")));
    if (state->described && !state->tag.isEmpty()) {
        request.headers.emplace_back("If-None-Match", state->tag);
    }
    if (state->described && !state->modified.isEmpty()) {
        request.headers.emplace_back("If-Modified-Since", state->modified);
    }
    const Result<net::HttpResponse> answer = co_await state->session->send(std::move(request), stop);
    if (!answer) {
        co_return answer.error();
    }
    if (answer->status == 304 && state->described) {
        co_return Result<Described>(state->described);
    }
    const Result<QJsonDocument> json = understood(*answer, Effect::Reads, state->session->now());
    if (!json) {
        co_return json.error();
    }
    Result<CaseDescription> description = readDescription(json->object(), state->session->site());
    if (!description) {
        co_return description.error();
    }
    state->described = std::make_shared<const CaseDescription>(std::move(*description));
    state->tag = answer->header("etag");
    state->modified = answer->header("last-modified");
    co_return Result<Described>(state->described);
}

QCoro::Task<Result<Described>> SalesforcePortal::State::known(std::shared_ptr<State> state, std::stop_token stop)
{
    if (state->described) {
        co_return Result<Described>(state->described);
    }
    co_return co_await describe(state, stop);
}

// Which guarantee the portal offers: an external id that we may set, else keys that it says it remembers.
QCoro::Task<Result<cases::DeliveryWay>> SalesforcePortal::State::way(std::shared_ptr<State> state,
                                                                     Described description, std::stop_token stop)
{
    using Kind = cases::DeliveryWay::Kind;
    if (!description->externalIdField.isEmpty()) {
        co_return cases::DeliveryWay{Kind::ExternalId, description->externalIdField};
    }
    const Result<net::HttpResponse> answer =
        co_await state->session->send(reading(QUrl(QStringLiteral("ui-api/object-info/Case"))), stop);
    if (!answer) {
        co_return answer.error();
    }
    const QJsonObject info = QJsonDocument::fromJson(answer->body).object();
    const bool keys = answer->status == 200 && info.value(QLatin1String("idempotencyKeySupported")).toBool();
    co_return cases::DeliveryWay{keys ? Kind::IdempotencyKey : Kind::LookUp, {}};
}

QCoro::Task<Result<cases::CaseForm>> SalesforcePortal::State::form(std::shared_ptr<State> state, std::stop_token stop)
{
    const Result<Described> description = co_await describe(state, stop);
    if (!description) {
        co_return description.error();
    }
    const Result<cases::DeliveryWay> found = co_await way(state, *description, stop);
    if (!found) {
        co_return found.error();
    }
    cases::CaseForm form = (*description)->form;
    form.way = *found;
    form.replyLimit = longestComment;
    form.tag = QString::fromLatin1(state->tag.isEmpty() ? state->modified : state->tag);
    co_return form;
}

// A field that vanished, or relations that this user may not follow: worth a second try that asks for less.
bool SalesforcePortal::State::canAskForLess(const Error& error)
{
    if (!hasServerCode(error, QLatin1String("INVALID_FIELD"))) {
        return false;
    }
    described.reset();
    return true;
}

QCoro::Task<Result<cases::ChangePage>> SalesforcePortal::State::changesSince(std::shared_ptr<State> state,
                                                                             QByteArray cursor, std::stop_token stop)
{
    for (int attempt = 0;; ++attempt) {
        const Result<Described> description = co_await known(state, stop);
        if (!description) {
            co_return description.error();
        }
        Result<cases::ChangePage> page = co_await state->changes->since(cursor, *description, stop);
        if (page || !state->canAskForLess(page.error()) || attempt == 2) {
            co_return page;
        }
        if (attempt == 1) {
            state->changes->giveUpPeople();
        }
    }
}

QCoro::Task<Result<cases::CaseDetail>> SalesforcePortal::State::read(std::shared_ptr<State> state, QString caseId,
                                                                     std::stop_token stop)
{
    for (int attempt = 0;; ++attempt) {
        const Result<Described> description = co_await known(state, stop);
        if (!description) {
            co_return description.error();
        }
        Result<cases::CaseDetail> detail = co_await state->changes->one(caseId, *description, stop);
        if (detail || !state->canAskForLess(detail.error()) || attempt == 2) {
            co_return detail;
        }
        if (attempt == 1) {
            state->changes->giveUpPeople();
        }
    }
}

QCoro::Task<Result<cases::CreatedCase>> SalesforcePortal::State::create(std::shared_ptr<State> state,
                                                                        cases::NewCase newCase, std::stop_token stop)
{
    const Result<Described> description = co_await known(state, stop);
    if (!description) {
        co_return description.error();
    }
    co_return co_await createCase(state->session, std::move(newCase), *description, stop);
}

QCoro::Task<Result<void>> SalesforcePortal::State::change(std::shared_ptr<State> state, cases::CaseChange change,
                                                          std::stop_token stop)
{
    const Result<Described> description = co_await known(state, stop);
    if (!description) {
        co_return description.error();
    }
    co_return co_await changeCase(state->session, std::move(change), *description, stop);
}

SalesforcePortal::SalesforcePortal(SiteSpec site, net::HttpClient& http, TokenSource& tokens, Clock& clock)
    : m_state(std::make_shared<State>())
{
    m_state->session = std::make_shared<Session>(std::move(site), http, tokens, clock);
    m_state->changes = std::make_shared<CaseChanges>(m_state->session);
}

SalesforcePortal::~SalesforcePortal()
{
    m_state->session->close();
}

QCoro::Task<Result<cases::PortalIdentity>> SalesforcePortal::identity(std::stop_token stop)
{
    return m_state->session->identity(std::move(stop));
}

QCoro::Task<Result<cases::CaseForm>> SalesforcePortal::describe(std::stop_token stop)
{
    return State::form(m_state, std::move(stop));
}

QCoro::Task<Result<cases::ChangePage>> SalesforcePortal::changes(QByteArray cursor, std::stop_token stop)
{
    return State::changesSince(m_state, std::move(cursor), std::move(stop));
}

QCoro::Task<Result<cases::CreatedCase>> SalesforcePortal::create(cases::NewCase newCase, std::stop_token stop)
{
    return State::create(m_state, std::move(newCase), std::move(stop));
}

QCoro::Task<Result<std::vector<cases::CreatedCase>>> SalesforcePortal::lookUp(QString reference, QDateTime since,
                                                                              std::stop_token stop)
{
    return lookUpCases(m_state->session, std::move(reference), std::move(since), std::move(stop));
}

QCoro::Task<Result<cases::CaseDetail>> SalesforcePortal::read(QString caseId, std::stop_token stop)
{
    return State::read(m_state, std::move(caseId), std::move(stop));
}

QCoro::Task<Result<cases::Attachment>> SalesforcePortal::addFile(cases::NewFile file, std::stop_token stop)
{
    return addFileToCase(m_state->session, std::move(file), std::move(stop));
}

QCoro::Task<Result<std::vector<cases::Attachment>>> SalesforcePortal::files(QString caseId, std::stop_token stop)
{
    return m_state->changes->filesOf(QStringList(caseId), std::move(stop));
}

QCoro::Task<Result<void>> SalesforcePortal::download(cases::WantedFile file, std::stop_token stop)
{
    return fetchFile(m_state->session, std::move(file), std::move(stop));
}

QCoro::Task<Result<cases::Entry>> SalesforcePortal::reply(cases::NewReply reply, std::stop_token stop)
{
    return replyInCase(m_state->session, std::move(reply), std::move(stop));
}

QCoro::Task<Result<std::vector<cases::Entry>>> SalesforcePortal::lookUpReplies(QString caseId, QString text,
                                                                               QDateTime since, std::stop_token stop)
{
    return lookUpComments(m_state->session, std::move(caseId), std::move(text), std::move(since), std::move(stop));
}

QCoro::Task<Result<void>> SalesforcePortal::close(QString caseId, std::stop_token stop)
{
    return closeCase(m_state->session, std::move(caseId), std::move(stop));
}

QCoro::Task<Result<void>> SalesforcePortal::change(cases::CaseChange change, std::stop_token stop)
{
    return State::change(m_state, std::move(change), std::move(stop));
}

std::shared_ptr<Session> SalesforcePortal::session() const
{
    return m_state->session;
}

cases::ApiBudget SalesforcePortal::budget() const
{
    return {.used = m_state->session->budgetUsed()};
}

QDateTime SalesforcePortal::serverTime() const
{
    return m_state->session->serverTime();
}

} // namespace lotse::salesforce
