#include "views/window/palette.h"

#include "model/items/itemroles.h"
#include "model/items/palettemodel.h"
#include "views/delegates/palettedelegate.h"
#include "views/icon.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// An action's text as it is read: without & and the dots that promise a question.
QString plainText(const QAction &action)
{
    QString text = action.text();
    text.replace("&&"_L1, "\u0001"_L1).remove(u'&').replace(u'\u0001', u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

} // namespace

Palette::Palette(const Dossier &dossier, QMenuBar *menus, const QStringList &pageTitles,
                 QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_menus(menus),
      m_pageTitles(pageTitles),
      m_model(new PaletteModel(dossier, this)),
      m_field(new QLineEdit),
      m_list(new QListView)
{
    setObjectName(u"palette"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 9, 9, 9);
    layout->setSpacing(6);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setPlaceholderText(u"Find a fact, a page, a command"_s);
    m_field->setAccessibleName(u"Find a fact, a page, a command"_s);
    m_field->setClearButtonEnabled(true);
    m_field->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    layout->addWidget(m_field);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(u"What was found"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keys
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new PaletteDelegate(m_list)); // owned by the list
    m_list->setModel(m_model);
    layout->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_list, &QListView::clicked, this, &Palette::choose);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_list->setCurrentIndex(m_model->index(m_model->firstChoice(), 0));
        m_list->scrollToTop();
    });
}

void Palette::popUp(const QWidget *window, const QString &typed)
{
    collectCommands();
    m_field->setText(typed);
    search(typed);
    constexpr int kMostWidth = 640;
    const int room = qMin(kMostWidth, window->width() - 32);
    resize(room, qMin(460, window->height() - 120));
    const QPoint top = window->mapToGlobal(QPoint((window->width() - width()) / 2, 76));
    move(top);
    show();
    m_field->setFocus();
    m_field->deselect();
}

void Palette::collectCommands()
{
    m_commands.clear();
    collectFrom(m_menus->actions());
    std::vector<PaletteEntry> commands;
    for (const QAction *action : m_commands) {
        const auto *menu = qobject_cast<const QMenu *>(action->parent());
        commands.push_back({plainText(*action), menu ? plainText(*menu->menuAction()) : QString(),
                            action->shortcut().toString(QKeySequence::NativeText)});
    }
    std::vector<PaletteEntry> pages;
    for (qsizetype page = 0; page < m_pageTitles.size(); ++page)
        pages.push_back({m_pageTitles[page], {}, u"Ctrl+"_s + QString::number(page + 1)});
    m_model->setEntries(std::move(commands), std::move(pages));
}

/// Every command that can be given now. Pages are a group of their own.
void Palette::collectFrom(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (!action->isVisible() || !action->isEnabled() || action->isSeparator())
            continue;
        if (action->menu()) {
            Q_EMIT action->menu()->aboutToShow(); // menus that fill themselves
            collectFrom(action->menu()->actions());
        } else if (!m_pageTitles.contains(plainText(*action))
                   && action->objectName() != u"findAnything"_s) {
            m_commands.push_back(action);
        }
    }
}

void Palette::search(const QString &text)
{
    m_model->setSearch(text);
    m_list->setCurrentIndex(m_model->index(m_model->firstChoice(), 0));
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(8);
        return true;
    case Qt::Key_PageUp:
        moveBy(-8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

/// Over headings to what can be chosen.
void Palette::moveBy(int steps)
{
    const int direction = steps < 0 ? -1 : 1;
    int row = m_list->currentIndex().row();
    int reached = row;
    for (int left = qAbs(steps); left > 0;) {
        row += direction;
        const QModelIndex next = m_model->index(row, 0);
        if (!next.isValid())
            break;
        if (m_model->flags(next).testFlag(Qt::ItemIsSelectable)) {
            reached = row;
            --left;
        }
    }
    m_list->setCurrentIndex(m_model->index(reached, 0));
}

void Palette::choose(const QModelIndex &index)
{
    if (!m_model->flags(index).testFlag(Qt::ItemIsSelectable))
        return;
    const auto kind = static_cast<PaletteModel::Kind>(index.data(PaletteModel::KindRole).toInt());
    const int number = index.data(PaletteModel::NumberRole).toInt();
    const auto fact = index.data(FactRole).value<FactRef>();
    close(); // first: what is chosen may open something itself
    if (kind == PaletteModel::Kind::Command)
        m_commands[static_cast<size_t>(number)]->trigger();
    else if (kind == PaletteModel::Kind::Page)
        Q_EMIT pageChosen(number);
    else
        Q_EMIT factChosen(fact);
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::current().line);
    painter.setBrush(Theme::current().card);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace servanda
