#pragma once

#include "model/dossier/textreplacement.h"
#include "views/dialogs/editdialog.h"

class QCheckBox;
class QLineEdit;
class QListWidget;
class QTableView;

namespace servanda {

class ReplacePreviewModel;

/// Finds a text in the texts of chosen fact types, shows every place before and after, and replaces
/// it in those that are ticked, in one edit.
class FindReplaceDialog final : public EditDialog
{
    Q_OBJECT
public:
    FindReplaceDialog(Editor &editor, QWidget *parent);

private:
    Result<Edit> makeEdit() override;
    void buildSearch();
    void buildPreview();
    [[nodiscard]] TextSearch search() const;
    void find();
    void tellCount();

    QLineEdit *m_find;
    QLineEdit *m_replacement;
    QCheckBox *m_case;
    QCheckBox *m_words;
    QListWidget *m_types;
    ReplacePreviewModel *m_model;
    QTableView *m_table;
    QLabel *m_count;
};

} // namespace servanda
