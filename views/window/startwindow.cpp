#include "views/window/startwindow.h"

#include "model/core/textrules.h"
#include "views/plaintext.h"
#include "views/theme/theme.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QLabel *line(const QString &text, TextStyle style)
{
    auto *label = plainLabel(text); // owned by the layout's widget
    label->setFont(fontFor(style));
    return label;
}

QListWidget *recentList(const QStringList &files)
{
    auto *list = new QListWidget; // owned by the layout's widget
    list->setAccessibleName(StartWindow::tr("Recent dossiers"));
    for (const QString &file : files) {
        auto *item = new QListWidgetItem(visibleControls(QFileInfo(file).fileName()), list);
        item->setData(Qt::UserRole, file);
        item->setToolTip(escapedToolTip(visibleControls(file)));
    }
    list->setCurrentRow(0);
    return list;
}

} // namespace

StartWindow::StartWindow(const QStringList &recentFiles, QWidget *parent) : QWidget(parent)
{
    setWindowTitle(tr("Servanda"));
    auto *open = new QPushButton(tr("&Open a dossier…"));
    auto *example = new QPushButton(tr("See the &Paris Declaration"));
    example->setDefault(recentFiles.isEmpty());
    for (auto *button : {open, example})
        button->setMinimumHeight(34);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 28, 32, 28);
    column->setSpacing(8);
    column->addWidget(line(tr("Servanda"), TextStyle::PageTitle));
    column->addWidget(
        line(tr("What was promised, what was delivered, on whose word."), TextStyle::Text));
    column->addSpacing(14);
    column->addWidget(open);
    column->addWidget(example);
    column->addSpacing(14);
    column->addWidget(line(tr("Recent"), TextStyle::Strong));
    if (recentFiles.isEmpty()) {
        column->addWidget(
            line(tr("Dossiers that you open will be listed here."), TextStyle::Secondary));
    } else {
        auto *list = recentList(recentFiles);
        column->addWidget(list);
        connect(list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
            Q_EMIT openRequested(item->data(Qt::UserRole).toString());
        });
    }
    column->addStretch();
    resize(440, 460);

    connect(example, &QPushButton::clicked, this, &StartWindow::exampleRequested);
    connect(open, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(
            this, tr("Open a dossier"), {}, tr("Dossiers (*.dossier);;All files (*)"));
        if (!path.isEmpty())
            Q_EMIT openRequested(path);
    });
}

void StartWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace servanda
