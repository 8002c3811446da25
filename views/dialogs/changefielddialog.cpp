#include "views/dialogs/changefielddialog.h"

#include "model/domain/factwords.h"
#include "model/dossier/editor.h"
#include "views/plaintext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

ChangeFieldDialog::ChangeFieldDialog(std::vector<FactRef> facts, Editor &editor, QWidget *parent)
    : EditDialog(u"Change a field of several"_s, editor, parent),
      m_facts(std::move(facts)),
      m_field(new QComboBox),
      m_value(new QLineEdit),
      m_understood(plainLabel())
{
    for (const auto &typed : typedFields(m_facts.front().type)) {
        if (!typed.isCode) // one code for several facts cannot be
            m_field->addItem(typed.label, typed.name);
    }
    m_field->setObjectName(u"field"_s);
    m_value->setObjectName(u"value"_s);
    m_understood->setObjectName(u"understood"_s);
    m_understood->setForegroundRole(QPalette::PlaceholderText);
    auto *form = new QFormLayout;
    form->addRow(u"&Field"_s, m_field);
    form->addRow(u"&Value"_s, m_value);
    body()->addLayout(form);
    body()->addWidget(m_understood);
    addButtons();
    setMinimumWidth(460);
    m_value->setFocus();
    connect(m_field, &QComboBox::currentIndexChanged, this, &ChangeFieldDialog::understand);
    connect(m_value, &QLineEdit::textChanged, this, &ChangeFieldDialog::understand);
    understand();
}

QByteArray ChangeFieldDialog::field() const
{
    return m_field->currentData().toByteArray();
}

void ChangeFieldDialog::understand()
{
    // Enough to understand it while one types; every fact is read before anything changes.
    constexpr size_t kFirst = 200;
    const std::vector<FactRef> first(
        m_facts.begin(),
        m_facts.begin() + static_cast<qsizetype>(std::min(kFirst, m_facts.size())));
    const QString counted = countedFacts(m_facts.front().type, std::ssize(m_facts));
    const auto change = changeField(first, field(), m_value->text(), editor().dossier(), QLocale());
    tellError(change ? QString() : change.error().sentence());
    setAction(u"Change "_s + counted, static_cast<bool>(change));
    if (!change)
        m_understood->setText({});
    else if (m_value->text().isEmpty())
        m_understood->setText(u"Empties the field of "_s + counted);
    else
        m_understood->setText(u"Understood as “%1”"_s.arg(change->understood));
}

Result<Edit> ChangeFieldDialog::makeEdit()
{
    auto change = changeField(m_facts, field(), m_value->text(), editor().dossier(), QLocale());
    if (!change)
        return change.error();
    return std::move(change->edit);
}

} // namespace servanda
