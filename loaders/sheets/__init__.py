"""The program that reads workbooks, apart from whoever asks for them: nothing here may import more than it needs."""
