#include "views/window/copysaving.h"

#include "model/domain/archivedcopy.h"
#include "views/charts/wholefile.h"
#include "views/dialogs/plainmessage.h"
#include "views/window/backgroundwork.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// A name that stays in the folder it is proposed for, and is not hidden there.
QString proposedName(const ArchivedCopy &copy)
{
    QString name = copy.fileName;
    for (QChar &c : name) {
        if (c == u'/' || c == u'\\' || c.category() == QChar::Other_Control
            || c.category() == QChar::Other_Format) // overrides of the direction hide endings
            c = u'_';
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.trimmed().isEmpty() ? u"archived copy"_s : name;
}

void save(const ArchivedCopy &copy, ContentReader &contents, const QString &path, QWidget &window)
{
    const auto saved = std::make_shared<Result<>>();
    BackgroundWork::start(
        window,
        {.words = u"Saving “%1”…"_s.arg(copy.fileName),
         .work =
             [saved, checksum = copy.checksum, &contents, path](Progress &) {
                 const auto bytes = contents.content(checksum);
                 *saved = bytes ? writeWholeFile(path, *bytes) : Result<>(bytes.error());
             },
         .whenDone =
             [saved, &window] {
                 if (!*saved)
                     tellPlainly(&window, u"Save a copy"_s, saved->error().sentence());
             }});
}

} // namespace

void saveCopyAs(const ArchivedCopy &copy, ContentReader &contents, QWidget &window)
{
    auto *ask = new QFileDialog(&window, u"Save a copy of “%1”"_s.arg(copy.fileName));
    ask->setObjectName(u"saveCopyDialog"_s);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setAcceptMode(QFileDialog::AcceptSave);
    ask->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    ask->selectFile(proposedName(copy));
    QObject::connect(
        ask, &QFileDialog::fileSelected, &window,
        [copy, &contents, &window](const QString &path) { save(copy, contents, path, window); });
    ask->open();
}

} // namespace servanda
