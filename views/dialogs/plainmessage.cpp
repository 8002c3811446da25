#include "views/dialogs/plainmessage.h"

#include <QMessageBox>

namespace servanda {

void tellPlainly(QWidget *parent, const QString &title, const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Information, title, sentence, QMessageBox::Ok,
                                parent); // deletes itself
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

} // namespace servanda
