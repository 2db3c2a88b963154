// The system's own file dialog, modal to its window, without a nested event loop.
#pragma once

#include "ui/common/Workspace.h"

namespace lotse::ui
{

class DesktopFilePicker final : public FilePicker
{
public:
    void pickFiles(QWidget* parent, const QString& title, std::function<void(QStringList)> done) override;
    void pickNewFile(QWidget* parent, const QString& title, const QString& suggestedName,
                     std::function<void(QString)> done) override;
};

} // namespace lotse::ui
