#include "views/icon.h"

#include "views/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// A resource of a static library is linked in only where it is named; outside of any namespace.
static void initialiseIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace servanda {

namespace {

class ThemedIconEngine final : public QIconEngine
{
public:
    explicit ThemedIconEngine(const QString &name)
    {
        initialiseIconResources();
        QFile file(":/servanda/icons/"_L1 + name + ".svg"_L1);
        if (file.open(QIODevice::ReadOnly))
            m_drawing = file.readAll();
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const Theme &theme = Theme::current();
        QColor color = theme.isDark ? theme.text : theme.secondary.darker(120);
        if (mode == QIcon::Disabled)
            color = theme.line.darker(theme.isDark ? 70 : 120);
        else if (mode == QIcon::Selected || state == QIcon::On)
            color = theme.accent;
        QByteArray colored = m_drawing;
        colored.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(colored);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    QByteArray m_drawing;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name)); // the icon owns it
}

} // namespace servanda
