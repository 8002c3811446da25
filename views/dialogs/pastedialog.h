#pragma once

#include "model/exchange/pastedblock.h"
#include "views/dialogs/editdialog.h"

#include <QTimer>

#include <optional>

class QCheckBox;
class QComboBox;
class QTableView;

namespace servanda {

class PastePreviewModel;

/// Shows what a block from a spreadsheet is understood as, lets the columns be given other meanings,
/// and adds the rows in one edit. Reads in small steps, so that it can be cancelled any time.
class PasteDialog final : public EditDialog
{
    Q_OBJECT
public:
    /// `type`: what the rows are taken for at first.
    PasteDialog(PastedTable table, FactType type, Editor &editor, QWidget *parent);

private:
    Result<Edit> makeEdit() override;
    void buildChoices();
    void buildPreview();
    void propose();
    void showColumns();
    void showTarget();
    void setTarget();
    void read();
    void readMore();
    void tellRow();
    void tellState();
    [[nodiscard]] FactType type() const;

    PastedTable m_table;
    PasteLayout m_layout;
    std::optional<PastedBlock> m_block;
    QTimer m_reader;
    bool m_filling = false; ///< the choices are being set by us
    QComboBox *m_type;
    QCheckBox *m_headings;
    QComboBox *m_column;
    QComboBox *m_target;
    PastePreviewModel *m_model;
    QTableView *m_view;
    QLabel *m_row; ///< what is wrong with the current row
    QLabel *m_state;
    QCheckBox *m_leaveOut;
};

} // namespace servanda
