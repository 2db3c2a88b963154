#include "ui/shell/Glance.h"

#include "ui/common/Icons.h"

#include <QEvent>
#include <QPainter>
#include <QWidget>

#include <array>

namespace lotse::ui
{

namespace
{
constexpr std::array sizes{16, 24, 32, 48, 64};
}

QIcon iconWithState(Tone tone)
{
    const QIcon plain = icon(QStringLiteral("lotse"));
    if (tone == Tone::Neutral || tone == Tone::Good) {
        return plain;
    }
    QIcon marked;
    for (const int size : sizes) {
        QPixmap picture = plain.pixmap(QSize(size, size));
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const double dot = size * 0.55;
        const QRectF place(size - dot, size - dot, dot, dot);
        painter.setPen(QPen(Qt::white, std::max(1.0, size / 24.0)));
        painter.setBrush(tone == Tone::Danger    ? QColor(0xB3, 0x26, 0x1E)
                         : tone == Tone::Warning ? QColor(0x8A, 0x55, 0x00)
                                                 : QColor(0x0B, 0x5A, 0x73));
        painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5));
        QFont font = painter.font();
        font.setBold(true);
        font.setPixelSize(static_cast<int>(dot * 0.8));
        painter.setFont(font);
        painter.setPen(Qt::white);
        painter.drawText(place, Qt::AlignCenter, tone == Tone::Info ? QStringLiteral("i") : QStringLiteral("!"));
        marked.addPixmap(picture);
    }
    return marked;
}

Glance::Glance(QWidget& window)
    : m_window(window),
      m_open(m_menu.addAction(QString())),
      m_status(m_menu.addAction(QString())),
      m_down(m_menu.addAction(QString())),
      m_quit(m_menu.addAction(QString()))
{
    m_tray.setContextMenu(&m_menu);
    connect(m_open, &QAction::triggered, this, &Glance::openWanted);
    connect(m_status, &QAction::triggered, this, &Glance::statusWanted);
    connect(m_down, &QAction::triggered, this, &Glance::productionDownWanted);
    connect(m_quit, &QAction::triggered, this, &Glance::quitWanted);
    connect(&m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger) {
            Q_EMIT openWanted();
        }
    });
    window.installEventFilter(this);
    retranslate();
    paint();
}

Glance::~Glance()
{
    m_window.removeEventFilter(this);
}

void Glance::show(Tone tone, const QString& words)
{
    m_words = words;
    if (tone != m_tone) {
        m_tone = tone;
        paint();
    }
    retranslate();
}

void Glance::paint()
{
    const QIcon marked = iconWithState(m_tone);
    m_window.setWindowIcon(marked);
    m_tray.setIcon(marked);
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        m_tray.show();
    }
}

void Glance::retranslate()
{
    m_open->setText(tr("Open Lotse"));
    m_status->setText(m_words.isEmpty() ? tr("System status") : m_words);
    m_down->setText(tr("Production down"));
    m_quit->setText(tr("Quit"));
    m_tray.setToolTip(m_words.isEmpty() ? QStringLiteral("Lotse") : QStringLiteral("Lotse: ") + m_words);
}

bool Glance::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    return QObject::eventFilter(object, event);
}

} // namespace lotse::ui
