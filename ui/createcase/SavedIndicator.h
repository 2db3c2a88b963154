// Says whether what was typed is on the disk: saved at, saving, or why not.
#pragma once

#include "ui/createcase/NoteLine.h"

namespace lotse::ui
{

class ReportContext;

class SavedIndicator : public NoteLine
{
    Q_OBJECT

public:
    explicit SavedIndicator(ReportContext& context, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    ReportContext& m_context;
};

} // namespace lotse::ui
