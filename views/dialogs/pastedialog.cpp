#include "views/dialogs/pastedialog.h"

#include "model/domain/factwords.h"
#include "model/items/itemroles.h"
#include "views/delegates/rowdelegate.h"
#include "views/dialogs/pastepreviewmodel.h"
#include "views/pages/plainheader.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFormLayout>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace servanda {

PasteDialog::PasteDialog(PastedTable table, FactType type, Editor &editor, QWidget *parent)
    : EditDialog(u"Paste rows"_s, editor, parent),
      m_table(std::move(table)),
      m_type(new QComboBox),
      m_headings(new QCheckBox(u"The first row holds &headings"_s)),
      m_column(new QComboBox),
      m_target(new QComboBox),
      m_model(new PastePreviewModel(this)),
      m_view(new QTableView),
      m_row(plainLabel()),
      m_state(plainLabel()),
      m_leaveOut(new QCheckBox(u"&Leave out rows with errors"_s))
{
    buildChoices();
    buildPreview();
    addButtons();
    resize(980, 600);
    m_type->setCurrentIndex(qMax(0, m_type->findData(static_cast<int>(type))));
    m_reader.setInterval(0);
    connect(&m_reader, &QTimer::timeout, this, &PasteDialog::readMore);
    connect(m_type, &QComboBox::currentIndexChanged, this, &PasteDialog::propose);
    connect(m_headings, &QCheckBox::toggled, this, [this](bool on) {
        m_layout.hasHeadings = on;
        read();
    });
    connect(m_column, &QComboBox::currentIndexChanged, this, &PasteDialog::showTarget);
    connect(m_target, &QComboBox::currentIndexChanged, this, &PasteDialog::setTarget);
    connect(m_leaveOut, &QCheckBox::toggled, this, &PasteDialog::tellState);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PasteDialog::tellRow);
    propose();
    m_column->setFocus();
}

void PasteDialog::buildChoices()
{
    m_type->setObjectName(u"type"_s);
    m_headings->setObjectName(u"headings"_s);
    m_column->setObjectName(u"column"_s);
    m_target->setObjectName(u"target"_s);
    forEachFactType([this]<class Row>() {
        if (!kMadeFromFile<Row>)
            m_type->addItem(QString::fromLatin1(Description<Row>::plural),
                            static_cast<int>(Description<Row>::type));
    });
    auto *what = new QHBoxLayout;
    what->addWidget(m_type);
    what->addSpacing(16);
    what->addWidget(m_headings);
    what->addStretch(1);
    auto *column = new QHBoxLayout;
    column->addWidget(m_column, 1);
    auto *is = plainLabel(u"&is"_s);
    is->setTextInteractionFlags(Qt::NoTextInteraction);
    is->setBuddy(m_target);
    column->addWidget(is);
    column->addWidget(m_target, 1);
    column->addStretch(1);
    auto *form = new QFormLayout;
    form->addRow(u"&Rows are"_s, what);
    form->addRow(u"&Column"_s, column);
    static_cast<QLabel *>(form->labelForField(what))->setBuddy(m_type);
    static_cast<QLabel *>(form->labelForField(column))->setBuddy(m_column);
    body()->addLayout(form);
}

void PasteDialog::buildPreview()
{
    m_view->setObjectName(u"preview"_s);
    m_view->setAccessibleName(u"Rows as they are understood"_s);
    m_view->setHorizontalHeader(new PlainHeader(Qt::Horizontal, m_view)); // owned by the view
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(denseRowHeight());
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->horizontalHeader()->setDefaultSectionSize(150);
    m_state->setObjectName(u"state"_s);
    m_leaveOut->setObjectName(u"leaveOut"_s);
    body()->addWidget(m_view, 1);
    m_row->setObjectName(u"row"_s);
    m_row->setForegroundRole(QPalette::PlaceholderText);
    body()->addWidget(m_row);
    body()->addWidget(m_state);
    body()->addWidget(m_leaveOut);
}

FactType PasteDialog::type() const
{
    return static_cast<FactType>(m_type->currentData().toInt());
}

/// What the block most likely is as rows of the chosen type.
void PasteDialog::propose()
{
    m_layout = proposedLayout(m_table, type(), editor().dossier(), editor().codes(), QLocale());
    m_filling = true;
    m_headings->setChecked(m_layout.hasHeadings);
    m_target->clear();
    m_target->addItem(u"Left out"_s, QByteArray());
    for (const auto &target : pasteTargets(type()))
        m_target->addItem(target.required ? target.label + u" (must be said)"_s : target.label,
                          target.name);
    m_filling = false;
    showColumns();
    showTarget();
    read();
}

void PasteDialog::showColumns()
{
    m_filling = true;
    const int current = qMax(0, m_column->currentIndex());
    m_column->clear();
    for (qsizetype column = 0; column < m_table.width; ++column) {
        constexpr int kLongest = 30;
        m_column->addItem(QString::number(column + 1) + u": "_s
                          + m_table.rows.front()[column].simplified().left(kLongest));
    }
    m_column->setCurrentIndex(current);
    m_filling = false;
}

void PasteDialog::showTarget()
{
    if (m_filling || m_column->currentIndex() < 0)
        return;
    m_filling = true;
    const auto &column = m_layout.columns[static_cast<size_t>(m_column->currentIndex())];
    m_target->setCurrentIndex(qMax(0, m_target->findData(column.field)));
    m_filling = false;
}

/// A field is said by one column only: another one that had it is left out.
void PasteDialog::setTarget()
{
    if (m_filling)
        return;
    const QByteArray field = m_target->currentData().toByteArray();
    for (auto &column : m_layout.columns) {
        if (column.field == field)
            column = {};
    }
    m_layout.columns[static_cast<size_t>(m_column->currentIndex())] = {field, {}};
    read();
}

void PasteDialog::read()
{
    if (m_filling)
        return;
    m_model->show(nullptr);
    m_block.emplace(m_table, m_layout, editor().dossier(), editor().codes(), QLocale());
    m_model->show(&*m_block);
    tellRow();
    m_leaveOut->setChecked(false);
    tellError({});
    m_reader.start();
    readMore();
}

/// For some milliseconds, so that keys are heard meanwhile.
void PasteDialog::readMore()
{
    constexpr qint64 kMilliseconds = 16;
    constexpr qsizetype kAtOnce = 50;
    QElapsedTimer clock;
    clock.start();
    while (m_block->readSome(kAtOnce) && clock.elapsed() < kMilliseconds) {}
    m_model->showRead();
    if (m_block->isRead())
        m_reader.stop();
    tellState();
}

void PasteDialog::tellRow()
{
    const QString errors = m_view->currentIndex().data(SecondaryTextRole).toString();
    m_row->setText(errors);
    m_row->setVisible(!errors.isEmpty());
}

void PasteDialog::tellState()
{
    const bool read = m_block->isRead();
    const auto rows = m_block->rowCount();
    const auto faulty = m_block->faultyRows();
    showProgress(m_block->readRows(), read ? 0 : rows);
    m_leaveOut->setVisible(faulty > 0);
    if (!read)
        m_state->setText(u"%1 of %2 rows read…"_s.arg(m_block->readRows()).arg(rows));
    else if (faulty == 0)
        m_state->setText(rows == 1 ? u"1 row, no errors"_s : u"%1 rows, no errors"_s.arg(rows));
    else
        m_state->setText(u"%1 of %2 rows have errors. Choose another meaning for a column, mend "
                         "the rows in the spreadsheet, or leave them out."_s.arg(faulty)
                             .arg(rows));
    const auto sound = rows - faulty;
    setAction(u"Add "_s + countedFacts(type(), sound),
              read && sound > 0 && (faulty == 0 || m_leaveOut->isChecked()));
}

Result<Edit> PasteDialog::makeEdit()
{
    return m_block->edit(editor().ids());
}

} // namespace servanda
