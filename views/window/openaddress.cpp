#include "views/window/openaddress.h"

#include "model/core/textrules.h"
#include "model/domain/links.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

// A dialog of our own: QMessageBox would interpret parts of the address as HTML.
QDialog *makeDialog(const QString &title, const QString &headline, const QString &address,
                    QWidget *parent)
{
    auto *dialog = new QDialog(parent); // deletes itself when closed
    dialog->setObjectName(u"openAddress"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setMinimumWidth(460);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    auto *head = plainLabel(headline);
    styleText(head, TextStyle::InspectorTitle);
    layout->addWidget(head);
    constexpr qsizetype kShown = 600;
    QString shown = visibleControls(address.left(kShown));
    if (address.size() > kShown)
        shown += QChar(0x2026);
    auto *whole = plainLabel(shown);
    whole->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(whole);
    return dialog;
}

QDialogButtonBox *addButtons(QDialog *dialog, const QString &address)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *copy = buttons->addButton(u"&Copy address"_s, QDialogButtonBox::ActionRole);
    QObject::connect(copy, &QPushButton::clicked, dialog, [dialog, address] {
        QGuiApplication::clipboard()->setText(address);
        dialog->reject();
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->layout()->addWidget(buttons);
    return buttons;
}

} // namespace

void openAddress(const QString &address, QWidget *parent)
{
    const auto link = safeLink(address);
    if (!link) {
        auto *dialog
            = makeDialog(u"Address not opened"_s, link.error().sentence(), address, parent);
        addButtons(dialog, address)->button(QDialogButtonBox::Cancel)->setText(u"Close"_s);
        dialog->open();
        return;
    }
    auto *dialog = makeDialog(u"Open address"_s, u"Open "_s + link->host + u" in the browser?"_s,
                              address, parent);
    auto *open = addButtons(dialog, address)->addButton(u"&Open"_s, QDialogButtonBox::AcceptRole);
    open->setDefault(true);
    QObject::connect(open, &QPushButton::clicked, dialog, [dialog, url = link->url] {
        QDesktopServices::openUrl(url);
        dialog->accept();
    });
    dialog->open();
}

} // namespace servanda
