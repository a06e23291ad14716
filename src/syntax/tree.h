#pragma once
// Trees that several hold.

#include "syntax/node.h"

#include <memory>
#include <utility>

namespace hanjang::syntax {

/// A node and all in it, never changed and shared by whoever holds it: a copy costs nothing. Two are equal if
/// they are one, not if they hold the same.
class Tree {
public:
  Tree(Node node) : node_(std::make_shared<const Node>(std::move(node))) {} // NOLINT: a node of its own
  /// Must not be null.
  explicit Tree(std::shared_ptr<const Node> node) : node_(std::move(node)) {}

  const Node& operator*() const { return *node_; }
  const Node* operator->() const { return node_.get(); }
  operator const Node&() const { return *node_; } // NOLINT: it stands where a node does

  friend auto operator<=>(const Tree&, const Tree&) = default;

private:
  std::shared_ptr<const Node> node_;
};

} // namespace hanjang::syntax
