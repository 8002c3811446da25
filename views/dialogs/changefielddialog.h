#pragma once

#include "model/exchange/fieldchange.h"
#include "views/dialogs/editdialog.h"

class QComboBox;
class QLineEdit;

namespace servanda {

/// Types one value into one field of several facts of a type, and shows at once how it is
/// understood.
class ChangeFieldDialog final : public EditDialog
{
    Q_OBJECT
public:
    ChangeFieldDialog(std::vector<FactRef> facts, Editor &editor, QWidget *parent);

private:
    Result<Edit> makeEdit() override;
    void understand();
    [[nodiscard]] QByteArray field() const;

    std::vector<FactRef> m_facts;
    QComboBox *m_field;
    QLineEdit *m_value;
    QLabel *m_understood;
};

} // namespace servanda
