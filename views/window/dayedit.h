#pragma once

class QDateEdit;
class QWidget;

namespace servanda {

/// A field for a day, written "30 June 2026", with a calendar that follows the theme.
[[nodiscard]] QDateEdit *dayEdit(QWidget *parent = nullptr);

} // namespace servanda
