package dev.ashlar.sqllint.machine;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionType;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a function's blocks and branches into places to go on at. PostgreSQL's parser is a switch of some two thousand nested blocks: an
 * interpreter that enters each of them spends 99 % of its time there (measured: 9 kB of SQL a second instead of 600).
 */
final class Resolver {
    private static final int NO_RESULT = 0x40;

    private final WasmModule module;
    private final Code.Writer code = new Code.Writer();
    private final List<Block> blocks = new ArrayList<>();
    private int height;
    private int depth;
    /** What follows a branch that is always taken, up to the end of its block, is never run. */
    private boolean dead;

    private int deadBlocks;

    private Resolver(WasmModule module) {
        this.module = module;
    }

    static Code resolve(WasmModule module, int function, byte[] body) {
        return new Resolver(module).read(Calls.type(module, function), InstructionReader.of(body));
    }

    private Code read(FunctionType type, InstructionReader body) {
        int results = type.returns().size();
        blocks.add(new Block(false, 0, results));
        while (body.hasNext()) {
            read(body.next());
        }
        int params = type.params().size();
        return new Code(code.words(), params, params + body.variables(), results, depth + 2);
    }

    private void read(Instruction instruction) {
        if (!dead) {
            write(instruction);
            depth = Math.max(depth, height);
        } else {
            skip(instruction);
        }
    }

    private void skip(Instruction instruction) {
        switch (instruction.opcode()) {
            case BLOCK, LOOP, IF -> deadBlocks++;
            case ELSE -> {
                if (deadBlocks == 0) {
                    otherwise();
                }
            }
            case END -> {
                if (deadBlocks == 0) {
                    end();
                } else {
                    deadBlocks--;
                }
            }
            default -> {}
        }
    }

    private void write(Instruction instruction) {
        switch (instruction.opcode()) {
            case NOP -> {}
            case BLOCK -> blocks.add(new Block(false, height, results(instruction)));
            case LOOP -> loop();
            case IF -> {
                height--;
                blocks.add(new Block(false, height, results(instruction)));
                code.word(Op.BR_UNLESS);
                Block block = blocks.get(blocks.size() - 1);
                block.otherwise = code.place();
                code.word(0);
            }
            case ELSE -> {
                jump(0);
                otherwise();
            }
            case END -> end();
            case BR -> {
                unwind((int) instruction.operand(0));
                jump((int) instruction.operand(0));
                dead = true;
            }
            case BR_IF -> branchIf((int) instruction.operand(0));
            case BR_TABLE -> table(instruction);
            case RETURN -> {
                code.word(Op.RETURN);
                dead = true;
            }
            case UNREACHABLE -> {
                code.word(Op.UNREACHABLE);
                dead = true;
            }
            case CALL -> call((int) instruction.operand(0));
            case CALL_INDIRECT -> callIndirect((int) instruction.operand(0));
            default -> height += Straight.write(instruction, code);
        }
    }

    private void loop() {
        Block block = new Block(true, height, 0);
        block.start = code.place();
        blocks.add(block);
    }

    private void otherwise() {
        Block block = blocks.get(blocks.size() - 1);
        code.put(block.otherwise, code.place());
        block.otherwise = -1;
        height = block.height;
        dead = false;
    }

    private void end() {
        Block block = blocks.remove(blocks.size() - 1);
        block.patches.forEach(place -> code.put(place, code.place()));
        if (block.otherwise >= 0) {
            code.put(block.otherwise, code.place());
        }
        height = block.height + block.results;
        dead = false;
        if (blocks.isEmpty()) {
            code.word(Op.RETURN);
        }
    }

    private void branchIf(int label) {
        height--;
        if (!needsUnwinding(label)) {
            code.word(Op.BR_IF);
            target(label);
            return;
        }
        code.word(Op.BR_UNLESS);
        int after = code.place();
        code.word(0);
        unwind(label);
        jump(label);
        code.put(after, code.place());
    }

    /** Only blocks without results are met here; a stack that is higher than theirs is cut by what follows. */
    private void table(Instruction instruction) {
        height--;
        code.word(Op.BR_TABLE).word(instruction.operandCount() - 1);
        for (long label : instruction.operands()) {
            if (needsUnwinding((int) label)) {
                throw new IllegalStateException("a table of branches that carry values");
            }
            target((int) label);
        }
        dead = true;
    }

    private void jump(int label) {
        code.word(Op.BR);
        target(label);
    }

    private void target(int label) {
        Block block = block(label);
        if (!block.loop) {
            block.patches.add(code.place());
        }
        code.word(block.start);
    }

    private boolean needsUnwinding(int label) {
        Block block = block(label);
        return height != block.height + block.results;
    }

    private void unwind(int label) {
        if (needsUnwinding(label)) {
            Block block = block(label);
            code.word(Op.DROP_TO).word(block.results).word(block.height);
        }
    }

    private Block block(int label) {
        return blocks.get(blocks.size() - 1 - label);
    }

    private void call(int function) {
        FunctionType type = Calls.type(module, function);
        code.word(Op.CALL).word(function);
        called(type);
    }

    private void callIndirect(int type) {
        height--;
        code.word(Op.CALL_INDIRECT);
        called(module.typeSection().getType(type));
    }

    private void called(FunctionType type) {
        code.word(type.params().size()).word(type.returns().size());
        height += type.returns().size() - type.params().size();
    }

    private static int results(Instruction instruction) {
        return instruction.operand(0) == NO_RESULT ? 0 : 1;
    }

    private static final class Block {
        private final boolean loop;
        private final int height;
        private final int results;
        private final List<Integer> patches = new ArrayList<>();
        private int start;
        private int otherwise = -1;

        Block(boolean loop, int height, int results) {
            this.loop = loop;
            this.height = height;
            this.results = results;
        }
    }
}
