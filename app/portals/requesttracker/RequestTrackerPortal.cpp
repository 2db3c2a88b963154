#include "portals/requesttracker/RequestTrackerPortal.h"

#include "portals/requesttracker/QueueDescription.h"
#include "portals/requesttracker/Session.h"
#include "portals/requesttracker/TicketChanges.h"
#include "portals/requesttracker/TicketReading.h"
#include "portals/requesttracker/TicketWriting.h"

#include <QCryptographicHash>

namespace lotse::requesttracker
{

namespace
{

using Described = std::shared_ptr<const QueueDescription>;

Error notFound(const QString& caseId)
{
    return {.code = ErrorCode::NotFound, .detail = caseId, .retry = Retry::AfterPerson};
}

// The server has no mark of its own for a description.
QString tagOf(const cases::CaseForm& form)
{
    const QByteArray json = QJsonDocument(cases::toJson(form)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha1).toHex());
}

} // namespace

struct RequestTrackerPortal::State {
    std::shared_ptr<Session> session;
    std::shared_ptr<TicketReading> tickets;
    std::shared_ptr<TicketChanges> changes;
    std::shared_ptr<TicketWriting> writing;
    Described described;

    static QCoro::Task<Result<Described>> describe(std::shared_ptr<State> state, std::stop_token stop);
    // As last described; asked for where that never happened.
    static QCoro::Task<Result<Described>> known(std::shared_ptr<State> state, std::stop_token stop);
    static QCoro::Task<Result<cases::CaseForm>> form(std::shared_ptr<State> state, std::stop_token stop);
    static QCoro::Task<Result<cases::ChangePage>> since(std::shared_ptr<State> state, QByteArray cursor,
                                                        std::stop_token stop);
    static QCoro::Task<Result<cases::CreatedCase>> create(std::shared_ptr<State> state, cases::NewCase newCase,
                                                          std::stop_token stop);
    static QCoro::Task<Result<std::vector<cases::CreatedCase>>> lookUp(std::shared_ptr<State> state, QString reference,
                                                                       QDateTime since, std::stop_token stop);
    static QCoro::Task<Result<cases::CaseDetail>> read(std::shared_ptr<State> state, QString caseId,
                                                       std::stop_token stop);
};

QCoro::Task<Result<Described>> RequestTrackerPortal::State::describe(std::shared_ptr<State> state, std::stop_token stop)
{
    Result<QueueDescription> description = co_await describeQueue(state->session, stop);
    if (!description) {
        co_return description.error();
    }
    state->tickets->setFieldNames(description->fieldNames);
    state->described = std::make_shared<const QueueDescription>(std::move(*description));
    co_return Result<Described>(state->described);
}

QCoro::Task<Result<Described>> RequestTrackerPortal::State::known(std::shared_ptr<State> state, std::stop_token stop)
{
    if (state->described) {
        co_return Result<Described>(state->described);
    }
    co_return co_await describe(state, stop);
}

QCoro::Task<Result<cases::CaseForm>> RequestTrackerPortal::State::form(std::shared_ptr<State> state,
                                                                       std::stop_token stop)
{
    const Result<Described> description = co_await describe(state, stop);
    if (!description) {
        co_return description.error();
    }
    cases::CaseForm form = (*description)->form;
    form.tag = tagOf(form);
    co_return form;
}

QCoro::Task<Result<cases::ChangePage>> RequestTrackerPortal::State::since(std::shared_ptr<State> state,
                                                                          QByteArray cursor, std::stop_token stop)
{
    const Result<Described> description = co_await known(state, stop);
    if (!description) {
        co_return description.error();
    }
    co_return co_await state->changes->since(cursor, stop);
}

QCoro::Task<Result<cases::CreatedCase>>
RequestTrackerPortal::State::create(std::shared_ptr<State> state, cases::NewCase newCase, std::stop_token stop)
{
    const Result<Described> description = co_await known(state, stop);
    if (!description) {
        co_return description.error();
    }
    co_return co_await state->writing->create(std::move(newCase), *description, stop);
}

QCoro::Task<Result<std::vector<cases::CreatedCase>>> RequestTrackerPortal::State::lookUp(std::shared_ptr<State> state,
                                                                                         QString reference,
                                                                                         QDateTime since,
                                                                                         std::stop_token stop)
{
    const Result<Described> description = co_await known(state, stop);
    if (!description) {
        co_return description.error();
    }
    co_return co_await state->writing->lookUp(reference, since, *description, stop);
}

QCoro::Task<Result<cases::CaseDetail>> RequestTrackerPortal::State::read(std::shared_ptr<State> state, QString caseId,
                                                                         std::stop_token stop)
{
    const Result<Described> description = co_await known(state, stop);
    if (!description) {
        co_return description.error();
    }
    Result<std::vector<cases::CaseDetail>> details = co_await state->tickets->details(QStringList(caseId), stop);
    if (!details) {
        co_return details.error();
    }
    if (details->size() != 1) {
        co_return notFound(caseId);
    }
    co_return std::move(details->front());
}

RequestTrackerPortal::RequestTrackerPortal(ServerSpec server, net::HttpClient& http, cases::TokenSource& tokens,
                                           Clock& clock)
    : m_state(std::make_shared<State>())
{
    m_state->session = std::make_shared<Session>(std::move(server), http, tokens, clock);
    m_state->tickets = std::make_shared<TicketReading>(m_state->session);
    m_state->changes = std::make_shared<TicketChanges>(m_state->session, m_state->tickets);
    m_state->writing = std::make_shared<TicketWriting>(m_state->session, m_state->tickets);
}

RequestTrackerPortal::~RequestTrackerPortal()
{
    m_state->session->close();
}

QCoro::Task<Result<cases::PortalIdentity>> RequestTrackerPortal::identity(std::stop_token stop)
{
    return m_state->session->identity(std::move(stop));
}

QCoro::Task<Result<cases::CaseForm>> RequestTrackerPortal::describe(std::stop_token stop)
{
    return State::form(m_state, std::move(stop));
}

QCoro::Task<Result<cases::ChangePage>> RequestTrackerPortal::changes(QByteArray cursor, std::stop_token stop)
{
    return State::since(m_state, std::move(cursor), std::move(stop));
}

QCoro::Task<Result<cases::CreatedCase>> RequestTrackerPortal::create(cases::NewCase newCase, std::stop_token stop)
{
    return State::create(m_state, std::move(newCase), std::move(stop));
}

QCoro::Task<Result<std::vector<cases::CreatedCase>>> RequestTrackerPortal::lookUp(QString reference, QDateTime since,
                                                                                  std::stop_token stop)
{
    return State::lookUp(m_state, std::move(reference), std::move(since), std::move(stop));
}

QCoro::Task<Result<cases::CaseDetail>> RequestTrackerPortal::read(QString caseId, std::stop_token stop)
{
    return State::read(m_state, std::move(caseId), std::move(stop));
}

QCoro::Task<Result<cases::Attachment>> RequestTrackerPortal::addFile(cases::NewFile file, std::stop_token stop)
{
    return m_state->writing->addFile(std::move(file), std::move(stop));
}

QCoro::Task<Result<std::vector<cases::Attachment>>> RequestTrackerPortal::files(QString caseId, std::stop_token stop)
{
    return m_state->tickets->files(QStringList(caseId), std::move(stop));
}

QCoro::Task<Result<void>> RequestTrackerPortal::download(cases::WantedFile file, std::stop_token stop)
{
    return m_state->writing->download(std::move(file), std::move(stop));
}

QCoro::Task<Result<cases::Entry>> RequestTrackerPortal::reply(cases::NewReply reply, std::stop_token stop)
{
    return m_state->writing->reply(std::move(reply), std::move(stop));
}

QCoro::Task<Result<std::vector<cases::Entry>>>
RequestTrackerPortal::lookUpReplies(QString caseId, QString text, QDateTime since, std::stop_token stop)
{
    return m_state->writing->lookUpReplies(std::move(caseId), std::move(text), std::move(since), std::move(stop));
}

QCoro::Task<Result<void>> RequestTrackerPortal::close(QString caseId, std::stop_token stop)
{
    return m_state->writing->close(std::move(caseId), std::move(stop));
}

QCoro::Task<Result<void>> RequestTrackerPortal::change(cases::CaseChange change, std::stop_token stop)
{
    return m_state->writing->change(std::move(change), std::move(stop));
}

cases::ApiBudget RequestTrackerPortal::budget() const
{
    return {};
}

QDateTime RequestTrackerPortal::serverTime() const
{
    return m_state->session->serverTime();
}

} // namespace lotse::requesttracker
