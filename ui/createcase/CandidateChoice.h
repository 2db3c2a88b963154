// Cases of the portal that could be a report whose fate is unclear, with the evidence, and the person's two choices.
#pragma once

#include "support/outbox/OutboxItem.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lotse::ui
{

class CandidateChoice : public QFrame
{
    Q_OBJECT

public:
    explicit CandidateChoice(QWidget* parent = nullptr);

    void setCandidates(const std::vector<outbox::Candidate>& candidates);

Q_SIGNALS:
    void chosen(const lotse::outbox::Candidate& candidate);
    void sendAgain();
    void rebuilt();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void retranslate();

    std::vector<outbox::Candidate> m_candidates;
    QLabel* m_title;
    QVBoxLayout* m_list;
    QButtonGroup* m_group;
    QPushButton* m_mine;
    QPushButton* m_none;
    QLabel* m_warning;
};

} // namespace lotse::ui
