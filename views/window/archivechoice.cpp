#include "views/window/archivechoice.h"

#include "model/dossier/evidence.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QCheckBox>
#include <QMimeDatabase>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// "PDF document", as the desktop calls it.
QString kindOf(const MediaType &type)
{
    const QMimeType known = QMimeDatabase().mimeTypeForName(type.name);
    return known.isValid() && !known.comment().isEmpty() ? known.comment() : type.name;
}

} // namespace

ArchiveChoice::ArchiveChoice(const FileToArchive &file, QWidget *parent)
    : QWidget(parent),
      m_check(new QCheckBox(u"&Archive the file inside the dossier"_s))
{
    m_check->setObjectName(u"archiveFile"_s);
    m_check->setChecked(true);
    setFocusProxy(m_check);
    auto *what = plainLabel(u"%1\n%2 · %3\nSHA-256 %4…"_s.arg(file.name, kindOf(file.mediaType),
                                                              file.size().toText(),
                                                              file.content.checksum.shortText()));
    what->setForegroundRole(QPalette::PlaceholderText);
    styleText(what, TextStyle::Secondary);
    what->setMinimumWidth(1); // a long name must not widen the inspector
    what->setIndent(m_check->style()->pixelMetric(QStyle::PM_IndicatorWidth)
                    + m_check->style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_check);
    layout->addWidget(what);
}

bool ArchiveChoice::isChosen() const
{
    return m_check->isChecked();
}

} // namespace servanda
