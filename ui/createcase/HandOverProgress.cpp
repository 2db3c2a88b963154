#include "ui/createcase/HandOverProgress.h"

#include "ui/common/Answer.h"

#include <QJsonArray>

namespace lotse::ui
{

namespace
{

const QString handOverMember = QStringLiteral("handOver");
const QString doneMember = QStringLiteral("done");
const QString numberMember = QStringLiteral("number");

QString progressId(const QString& itemId)
{
    return QStringLiteral("hand-over-") + itemId;
}

} // namespace

HandOverProgress::HandOverProgress(drafts::DraftStore& store, QString itemId, QObject* parent)
    : QObject(parent), m_store(store), m_itemId(std::move(itemId))
{
    whenAnswered(m_store.load(progressId(m_itemId)), this, [this](const Result<drafts::Draft>& stored) {
        drafts::Draft draft;
        draft.id = progressId(m_itemId);
        draft.kind = handOverKind;
        if (stored) {
            draft = *stored;
        }
        const QJsonObject handOver = draft.content.value(handOverMember).toObject();
        const QJsonArray done = handOver.value(doneMember).toArray();
        for (const QJsonValue& step : done) {
            m_done.append(step.toString());
        }
        m_number = handOver.value(numberMember).toString();
        m_autosave = std::make_unique<drafts::Autosave>(m_store, draft);
        Q_EMIT loaded();
    });
}

void HandOverProgress::setDone(const QString& step, bool done)
{
    if (done == m_done.contains(step)) {
        return;
    }
    if (done) {
        m_done.append(step);
    } else {
        m_done.removeAll(step);
    }
    keep();
}

void HandOverProgress::setNumber(const QString& number)
{
    if (number != m_number) {
        m_number = number;
        keep();
    }
}

void HandOverProgress::keep()
{
    if (!m_autosave) {
        return;
    }
    QJsonObject content = m_autosave->draft().content;
    content[handOverMember] = QJsonObject{{doneMember, QJsonArray::fromStringList(m_done)}, {numberMember, m_number}};
    m_autosave->setContent(content, m_itemId);
}

void HandOverProgress::forget()
{
    if (!m_autosave) {
        return;
    }
    // What is on its way to the disk must be there before it can be removed.
    whenAnswered(m_autosave->flush(), &m_store,
                 [store = &m_store, id = progressId(m_itemId)](const Result<qint64>&) { store->remove(id); });
}

} // namespace lotse::ui
