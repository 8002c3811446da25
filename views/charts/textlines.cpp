#include "views/charts/textlines.h"

#include "model/core/textrules.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace servanda {

using namespace Qt::StringLiterals;

QString drawable(const QString &text)
{
    // Far more than any frame holds; keeps the layout of a hostile title short.
    constexpr qsizetype kMost = 4000;
    return visibleControls(QStringView(text).left(kMost));
}

QStringList wrapped(const QString &text, const QFont &font, double width, int mostLines)
{
    QStringList lines;
    if (text.isEmpty() || mostLines < 1)
        return lines;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const qsizetype start = line.textStart();
        if (lines.size() == mostLines - 1) {
            lines << QFontMetricsF(font).elidedText(text.mid(start), Qt::ElideRight, width);
            break;
        }
        lines << text.mid(start, line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

QStringList wrappedNotes(const QStringList &sentences, const QFont &font, double width,
                         int mostLines)
{
    const auto joined = [&sentences](qsizetype count) {
        QString text = sentences.first(count).join(u' ');
        if (const qsizetype left = sentences.size() - count; left > 0)
            text += u" … and "_s + QString::number(left)
                + (left == 1 ? u" more note in the data."_s : u" more notes in the data."_s);
        return text;
    };
    for (qsizetype count = sentences.size(); count > 0; --count) {
        QStringList lines = wrapped(joined(count), font, width, mostLines + 1);
        if (lines.size() <= mostLines)
            return lines;
    }
    return wrapped(sentences.join(u' '), font, width, mostLines);
}

} // namespace servanda
