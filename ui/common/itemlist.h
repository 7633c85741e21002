#pragma once
#include <QListView>

namespace touchstone::ui {

/// A list of items that may be long: letters belong to the page, not to a search by first letters; Enter and
/// double click activate a row.
class ItemList : public QListView {
    Q_OBJECT
public:
    explicit ItemList(QWidget* parent = nullptr);

protected:
    void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override;
    void keyPressEvent(QKeyEvent* event) override;
};

}
