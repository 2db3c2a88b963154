#include "ui/cases/PreviewDialog.h"

#include "ui/common/Answer.h"
#include "ui/common/Formats.h"
#include "ui/common/Look.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr QSize usualSize(760, 560);

} // namespace

PreviewDialog::PreviewDialog(const QString& name, const QString& path, QWidget* parent)
    : QDialog(parent), m_name(name), m_about(new QLabel(this)), m_content(new QWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"preview"_qs);
    //: title of a window; 1 is the name of a file
    setWindowTitle(tr("Preview: %1").arg(name));
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    setTextRole(m_about, TextRole::Secondary);
    m_about->setText(tr("Being read …", "a file that is about to be shown"));
    auto* close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    column->setSpacing(Space::small);
    column->addWidget(m_content, 1);
    column->addWidget(m_about);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(usualSize);
    whenAnswered(readPreviewInBackground(path), this, [this](const AttachmentPreview& preview) { show(preview); });
}

void PreviewDialog::show(const AttachmentPreview& preview)
{
    switch (preview.kind) {
    case AttachmentPreview::Kind::Picture:
        showPicture(preview);
        break;
    case AttachmentPreview::Kind::Text:
        showText(preview);
        break;
    case AttachmentPreview::Kind::Refused:
        m_about->setText(reason(preview.why));
        break;
    }
    Q_EMIT shown();
}

void PreviewDialog::showPicture(const AttachmentPreview& preview)
{
    auto* picture = new QLabel;
    picture->setAlignment(Qt::AlignCenter);
    picture->setPixmap(QPixmap::fromImage(preview.picture));
    //: read out; 1 is the name of a file
    picture->setAccessibleName(tr("Picture: %1").arg(m_name));
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(picture);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(picture->accessibleName());
    layout()->replaceWidget(m_content, scroll);
    m_content->deleteLater();
    m_content = scroll;
    const QSize size = preview.pictureSize;
    //: of a picture; 1 is its width, 2 its height
    QString about = tr("%1 × %2 pixels").arg(size.width()).arg(size.height());
    if (preview.picture.size() != size) {
        about += u"  ·  "_qs + tr("shown smaller", "a picture that is larger than what is shown");
    }
    m_about->setText(about);
}

void PreviewDialog::showText(const AttachmentPreview& preview)
{
    auto* text = new QPlainTextEdit(this);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setPlainText(preview.text);
    //: read out; 1 is the name of a file
    text->setAccessibleName(tr("Text: %1").arg(m_name));
    layout()->replaceWidget(m_content, text);
    m_content->deleteLater();
    m_content = text;
    text->setFocus();
    m_about->setText(
        preview.isCut
            ? tr("This is the beginning, %1; save the file to see all of it.").arg(formatSize(preview::mostTextBytes))
            : tr("This is all of it."));
}

QString PreviewDialog::reason(AttachmentPreview::Why why)
{
    switch (why) {
    case AttachmentPreview::Why::TooManyBytes:
        return tr("This picture is not shown: its file is too large for a preview.");
    case AttachmentPreview::Why::TooManyPixels:
        return tr("This picture is not shown: it has so many pixels that showing it could exhaust the memory. Files "
                  "are made like that to do harm.");
    case AttachmentPreview::Why::OtherKind:
        return tr("This file is not shown: it holds no text.");
    case AttachmentPreview::Why::Unreadable:
    case AttachmentPreview::Why::None:
        break;
    }
    return tr("This file cannot be shown: it is damaged, or not what its name says.");
}

} // namespace lotse::ui
