// Replies and requests for escalation that a person was writing in cases that are no longer here: nothing typed is
// lost, so they are found again.
#pragma once

#include "ui/common/Workspace.h"

#include <QObject>
#include <QTimer>

namespace lotse::ui
{

class LostDrafts final : public QObject
{
    Q_OBJECT

public:
    explicit LostDrafts(Workspace& workspace, QObject* parent = nullptr);

    struct Lost {
        QString caseId;
        QString title; // the beginning of what was written
        bool operator==(const Lost&) const = default;
    };
    const std::vector<Lost>& all() const { return m_lost; }

Q_SIGNALS:
    void changed();

private:
    void look();
    void judge(const std::vector<drafts::Draft>& drafts);
    void take(std::vector<Lost> lost);

    struct Judging;

    Workspace& m_workspace;
    std::vector<Lost> m_lost;
    std::shared_ptr<Judging> m_judging; // under way
    QTimer m_soon;                      // changes come in bursts
};

} // namespace lotse::ui
