#include "model/analysis/csvfield.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QByteArray field(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n')
        && !text.contains(u'\r'))
        return text.toUtf8();
    QString quoted = text;
    quoted.replace(u'"', u"\"\""_s);
    return '"' + quoted.toUtf8() + '"';
}

} // namespace

void addCsvRow(QByteArray &csv, const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            csv += ',';
        csv += field(cells[i]);
    }
    csv += '\n';
}

} // namespace servanda
