#pragma once
#include <QLayout>
#include <memory>
#include <vector>

namespace touchstone::ui {

/// Lays widgets out in rows like words of a text.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(int gap = 6, QWidget* parent = nullptr);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    int arrange(const QRect& rect, bool apply) const;
    std::vector<std::unique_ptr<QLayoutItem>> m_items = {};
    int m_gap;
};

}
