#include "views/dialogs/manyatonce.h"

#include "model/dossier/editor.h"
#include "views/dialogs/changefielddialog.h"
#include "views/dialogs/findreplacedialog.h"
#include "views/dialogs/pastedialog.h"
#include "views/dialogs/plainmessage.h"
#include "views/pages/densetable.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
ManyAtOnce::ManyAtOnce(QMainWindow &window, QMenu &edit, Editor &editor)
    : QObject(&window),
      m_window(window),
      m_editor(editor)
{
    edit.addSeparator();
    auto *change
        = edit.addAction(u"Change a field of the &selected…"_s, QKeySequence(u"Ctrl+Shift+E"_s));
    auto *replace = edit.addAction(u"Find and rep&lace…"_s, QKeySequence(u"Ctrl+H"_s));
    auto *paste = edit.addAction(u"Paste ro&ws…"_s, QKeySequence(u"Ctrl+Shift+V"_s));
    connect(change, &QAction::triggered, this, &ManyAtOnce::changeField);
    connect(replace, &QAction::triggered, this, &ManyAtOnce::findAndReplace);
    connect(paste, &QAction::triggered, this, &ManyAtOnce::paste);
}

std::vector<FactRef> ManyAtOnce::selectedFacts() const
{
    const auto tables = m_window.findChildren<DenseTable *>();
    const auto shown = std::ranges::find_if(tables, &QWidget::isVisible);
    return shown == tables.end() ? std::vector<FactRef>() : (*shown)->selectedFacts();
}

void ManyAtOnce::changeField()
{
    const auto facts = selectedFacts();
    if (facts.empty()) {
        tellPlainly(
            &m_window, u"Change a field"_s,
            u"No rows are selected. Go to a list, such as Pledges, and select rows with Shift or "
            "Ctrl."_s);
        return;
    }
    (new ChangeFieldDialog(facts, m_editor, &m_window))->open(); // deletes itself
}

void ManyAtOnce::findAndReplace()
{
    (new FindReplaceDialog(m_editor, &m_window))->open(); // deletes itself
}

void ManyAtOnce::paste()
{
    auto table = readPastedText(QGuiApplication::clipboard()->text());
    if (!table) {
        tellPlainly(&m_window, u"Paste rows"_s, table.error().sentence());
        return;
    }
    const auto selected = selectedFacts();
    const FactType type = selected.empty() ? FactType::Pledge : selected.front().type;
    (new PasteDialog(std::move(*table), type, m_editor, &m_window))->open(); // deletes itself
}

} // namespace servanda
