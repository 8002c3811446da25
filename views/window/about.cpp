#include "views/window/about.h"

#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

QDialog *makeDialog(const QString &title, QWidget *parent)
{
    auto *dialog = new QDialog(parent); // deletes itself when closed
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *layout = new QGridLayout(dialog);
    layout->setContentsMargins(22, 20, 22, 16);
    layout->setHorizontalSpacing(20);
    layout->setVerticalSpacing(6);
    auto *head = plainLabel(title);
    styleText(head, TextStyle::PageTitle);
    layout->addWidget(head, 0, 0, 1, 2);
    return dialog;
}

void finish(QDialog *dialog)
{
    auto *layout = static_cast<QGridLayout *>(dialog->layout());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    layout->addWidget(buttons, layout->rowCount(), 0, 1, 2);
    dialog->open();
}

} // namespace

void showAbout(QWidget *parent)
{
    auto *dialog = makeDialog(u"Servanda"_s, parent);
    auto *layout = static_cast<QGridLayout *>(dialog->layout());
    const QStringList lines{
        u"Version "_s + QCoreApplication::applicationVersion(),
        u"Keeps the dossier of a treaty: what was promised, what was delivered, on whose word."_s,
        u"Pacta sunt servanda."_s,
        u"Free software under the GNU General Public License, version 3 or later. It comes without "
        "any warranty."_s,
    };
    for (const QString &line : lines)
        layout->addWidget(plainLabel(line), layout->rowCount(), 0, 1, 2);
    dialog->setMinimumWidth(420);
    finish(dialog);
}

void showKeys(QWidget *parent)
{
    auto *dialog = makeDialog(u"Keys"_s, parent);
    auto *layout = static_cast<QGridLayout *>(dialog->layout());
    const std::array keys{
        std::pair{u"Ctrl+1 … Ctrl+9"_s, u"Go to a page"_s},
        std::pair{u"Ctrl+F"_s, u"Search on the page"_s},
        std::pair{u"Ctrl+D"_s, u"Change the day everything is shown as of"_s},
        std::pair{u"Ctrl+Shift+D"_s, u"Show the dossier as it was known on a past day"_s},
        std::pair{u"Ctrl+Shift+S"_s, u"Save a copy of the dossier"_s},
        std::pair{u"Ctrl+Shift+F"_s, u"Clear the filter"_s},
        std::pair{u"Tab, Shift+Tab"_s, u"From control to control"_s},
        std::pair{u"Arrows"_s, u"Inside a list, the matrix or a figure"_s},
        std::pair{u"Return"_s, u"Open what is selected: its pledges, its facts, its address"_s},
        std::pair{u"Escape"_s, u"Out of the search; back in the inspector"_s},
        std::pair{u"Alt+Left"_s, u"Back in the inspector"_s},
        std::pair{u"Ctrl+I"_s, u"Show or hide the inspector"_s},
        std::pair{u"Ctrl+C"_s, u"Copy the selected row"_s},
        std::pair{u"Ctrl+E"_s, u"Export the figure"_s},
        std::pair{u"Ctrl++, Ctrl+-, Ctrl+0"_s, u"Text larger, smaller, as usual"_s},
        std::pair{u"F2, or typing"_s, u"Edit the cell; Return commits, Tab goes to the next one"_s},
        std::pair{u"Shift+F2"_s, u"Edit the whole fact in a form"_s},
        std::pair{u"Ctrl+Return, Escape"_s, u"Commit the form, leave it"_s},
        std::pair{u"Ctrl+R, Ctrl+Shift+R"_s, u"Add a fulfilment report, a rival claim"_s},
        std::pair{u"Ctrl+N"_s, u"Add a fact of any type"_s},
        std::pair{u"Ctrl+V, Ctrl+Shift+A"_s,
                  u"Make what was copied, a file, a source of the fact"_s},
        std::pair{u"Ctrl+Shift+N, Delete"_s, u"Duplicate, remove what is selected"_s},
        std::pair{u"Ctrl+Z, Ctrl+Shift+Z"_s, u"Undo, redo"_s},
    };
    for (const auto &[key, what] : keys) {
        auto *name = plainLabel(key);
        styleText(name, TextStyle::Strong);
        const int row = layout->rowCount();
        layout->addWidget(name, row, 0);
        layout->addWidget(plainLabel(what), row, 1);
    }
    layout->setColumnStretch(1, 1);
    dialog->setMinimumWidth(520);
    finish(dialog);
}

} // namespace servanda
