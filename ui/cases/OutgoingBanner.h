// How the newest of what a person said in a case stands on its way: the seconds in which it can be undone, that it
// waits, that it could not be delivered, that the person has to decide.
#pragma once

#include "support/reports/TalkDesk.h"
#include "ui/common/Banner.h"
#include "ui/common/Workspace.h"

#include <QTimer>

namespace lotse::ui
{

class OutgoingBanner final : public Banner
{
    Q_OBJECT

public:
    explicit OutgoingBanner(Workspace& workspace, QWidget* parent = nullptr);

    void setSpoken(const std::vector<reports::Spoken>& spoken); // in the order of time
    void retranslate() { tell(); }

Q_SIGNALS:
    void takenBack(); // it is a draft again
    void notTakenBack(const lotse::Error& error);

private:
    void tell();
    void act(bool first);
    // The newest that has not arrived.
    const reports::Spoken* told() const;

    Workspace& m_workspace;
    std::vector<reports::Spoken> m_spoken;
    QTimer m_counting; // the seconds of undo
};

} // namespace lotse::ui
