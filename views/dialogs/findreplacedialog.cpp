#include "views/dialogs/findreplacedialog.h"

#include "model/dossier/editor.h"
#include "views/dialogs/replacepreviewmodel.h"
#include "views/pages/plainheader.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace servanda {

FindReplaceDialog::FindReplaceDialog(Editor &editor, QWidget *parent)
    : EditDialog(u"Find and replace"_s, editor, parent),
      m_find(new QLineEdit),
      m_replacement(new QLineEdit),
      m_case(new QCheckBox(u"&Match case"_s)),
      m_words(new QCheckBox(u"&Whole words"_s)),
      m_types(new QListWidget),
      m_model(new ReplacePreviewModel(editor.dossier(), this)),
      m_table(new QTableView),
      m_count(plainLabel())
{
    buildSearch();
    buildPreview();
    addButtons();
    m_find->setFocus();
    resize(860, 560);
    auto *soon = new QTimer(this); // once the typing rests
    soon->setSingleShot(true);
    soon->setInterval(250);
    connect(soon, &QTimer::timeout, this, &FindReplaceDialog::find);
    const auto later = [soon] { soon->start(); };
    connect(m_find, &QLineEdit::textChanged, this, later);
    connect(m_replacement, &QLineEdit::textChanged, this, later);
    connect(m_case, &QCheckBox::toggled, this, later);
    connect(m_words, &QCheckBox::toggled, this, later);
    connect(m_types, &QListWidget::itemChanged, this, later);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &FindReplaceDialog::tellCount);
    tellCount();
}

void FindReplaceDialog::buildSearch()
{
    m_find->setObjectName(u"find"_s);
    m_replacement->setObjectName(u"replacement"_s);
    m_case->setObjectName(u"matchCase"_s);
    m_words->setObjectName(u"wholeWords"_s);
    m_types->setObjectName(u"types"_s);
    m_types->setAccessibleName(u"Kinds of facts to look through"_s);
    forEachFactType([this]<class Row>() {
        auto *item = new QListWidgetItem(QString::fromLatin1(Description<Row>::plural), m_types);
        item->setData(Qt::UserRole, static_cast<int>(Description<Row>::type));
        item->setCheckState(Qt::Checked);
    });
    auto *options = new QHBoxLayout;
    options->addWidget(m_case);
    options->addWidget(m_words);
    options->addStretch(1);
    auto *form = new QFormLayout;
    form->addRow(u"&Find"_s, m_find);
    form->addRow(u"&Replace by"_s, m_replacement);
    form->addRow(QString(), options);
    body()->addLayout(form);
}

void FindReplaceDialog::buildPreview()
{
    m_table->setObjectName(u"preview"_s);
    m_table->setAccessibleName(u"Texts that would change"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setWordWrap(false);
    m_table->setHorizontalHeader(new PlainHeader(Qt::Horizontal, m_table)); // owned by the table
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(denseRowHeight());
    m_table->setTabKeyNavigation(false);
    auto *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(ReplacePreviewModel::BeforeColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ReplacePreviewModel::AfterColumn, QHeaderView::Stretch);
    auto *in = plainLabel(u"&In"_s);
    in->setTextInteractionFlags(Qt::NoTextInteraction);
    in->setBuddy(m_types);
    m_types->setFixedWidth(180);
    auto *row = new QHBoxLayout;
    row->addWidget(m_types);
    row->addWidget(m_table, 1);
    body()->addWidget(in);
    body()->addLayout(row, 1);
    body()->addWidget(m_count);
    m_count->setObjectName(u"count"_s);
}

TextSearch FindReplaceDialog::search() const
{
    TextSearch search{
        m_find->text(), m_replacement->text(), m_case->isChecked(), m_words->isChecked(), {}};
    for (int row = 0; row < m_types->count(); ++row) {
        const QListWidgetItem *item = m_types->item(row);
        if (item->checkState() == Qt::Checked)
            search.types.push_back(static_cast<FactType>(item->data(Qt::UserRole).toInt()));
    }
    return search;
}

void FindReplaceDialog::find()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    m_model->show(textOccurrences(search(), editor().dossier()));
    QApplication::restoreOverrideCursor();
    tellError({});
    tellCount();
}

void FindReplaceDialog::tellCount()
{
    const auto ticked = m_model->tickedCount();
    const int all = m_model->rowCount();
    if (m_find->text().isEmpty())
        m_count->setText(u"Type what to find; codes are never changed."_s);
    else if (all == 0)
        m_count->setText(u"Nothing found that would change."_s);
    else
        m_count->setText(u"%1 texts found, %2 ticked."_s.arg(all).arg(ticked));
    setAction(ticked == 1 ? u"Replace in 1 text"_s : u"Replace in %1 texts"_s.arg(ticked),
              ticked > 0);
}

Result<Edit> FindReplaceDialog::makeEdit()
{
    return replaceTexts(search(), m_model->ticked(), editor().dossier());
}

} // namespace servanda
