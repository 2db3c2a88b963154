#include "ui/common/Icons.h"

#include "ui/common/TonedIcons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace lotse::ui
{

namespace
{

// Reads the drawing once; colours it anew for each palette and size.
class PaletteIconEngine final : public QIconEngine
{
public:
    PaletteIconEngine(const QString& name, std::function<QColor()> colour) : m_name(name), m_colour(std::move(colour))
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        if (file.open(QIODevice::ReadOnly)) {
            m_drawing = file.readAll();
        }
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor colour = colourFor(mode);
        const QString key = QStringLiteral("lotse/%1/%2x%3/%4")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colour.rgba(), 8, 16);
        QPixmap drawn;
        if (!QPixmapCache::find(key, &drawn)) {
            drawn = draw(size, colour);
            QPixmapCache::insert(key, drawn);
        }
        return drawn;
    }

    bool isNull() override { return m_drawing.isEmpty(); }
    QString key() const override { return QStringLiteral("lotse"); }
    QString iconName() override { return m_name; }
    QIconEngine* clone() const override { return new PaletteIconEngine(*this); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled) {
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        }
        if (mode == QIcon::Selected) {
            return palette.color(QPalette::HighlightedText);
        }
        return m_colour ? m_colour() : palette.color(QPalette::ButtonText);
    }

    QPixmap draw(const QSize& size, const QColor& colour) const
    {
        QByteArray coloured = m_drawing;
        coloured.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(coloured);
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        const double side = qMin(size.width(), size.height());
        renderer.render(&painter, QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side));
        return pixmap;
    }

    QString m_name;
    QByteArray m_drawing;
    std::function<QColor()> m_colour;
};

} // namespace

QIcon icon(const QString& name)
{
    return QIcon(new PaletteIconEngine(name, {}));
}

QIcon icon(const QString& name, std::function<QColor()> colour)
{
    return QIcon(new PaletteIconEngine(name, std::move(colour)));
}

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Info:
        return QStringLiteral("info");
    case Tone::Good:
        return QStringLiteral("check");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Danger:
        return QStringLiteral("error");
    }
    return QStringLiteral("info");
}

} // namespace lotse::ui
