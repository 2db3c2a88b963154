// Where a reply is typed: plain text, files that are dropped or pasted and pictures become attachments, Ctrl+Return
// sends.
#pragma once

#include "ui/common/TextBox.h"

class QImage;

namespace lotse::ui
{

class ReplyBox final : public TextBox
{
    Q_OBJECT

public:
    explicit ReplyBox(int lines, QWidget* parent = nullptr);

Q_SIGNALS:
    void filesGiven(const QStringList& paths);
    void imageGiven(const QImage& image);
    void sendWanted();

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace lotse::ui
