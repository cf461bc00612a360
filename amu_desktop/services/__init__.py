"""What a user can do: commands, questions and the rows they give. The only floor that knows tables."""
